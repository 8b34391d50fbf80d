package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.sms.CodePost;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.identity.MobileNumber;
import java.util.ArrayList;
import java.util.List;

/** Keeps the codes that would go out. */
public final class InMemoryCodePost implements CodePost {
    private final List<Sent> sent = new ArrayList<>();

    /** A code that went out. */
    public record Sent(MobileNumber to, CodePurpose purpose, String code) {}

    @Override
    public synchronized void send(MobileNumber to, CodePurpose purpose, String code) {
        sent.add(new Sent(to, purpose, code));
    }

    @Override
    public void pretend(MobileNumber to, CodePurpose purpose, String code) {}

    /** Oldest first. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The code that went out last. */
    public synchronized String last() {
        return sent.get(sent.size() - 1).code();
    }
}
