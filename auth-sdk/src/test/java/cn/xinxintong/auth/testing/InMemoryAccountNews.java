package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.AccountNews;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import java.util.ArrayList;
import java.util.List;

/** Keeps what workers would be told. */
public final class InMemoryAccountNews implements AccountNews {
    private final List<News> told = new ArrayList<>();

    /** What somebody was told. */
    public sealed interface News {
        /** Another mobile number. */
        record MobileChanged(WorkerId worker, MobileNumber before) implements News {}

        /** A new password. */
        record PasswordReset(WorkerId worker) implements News {}
    }

    @Override
    public synchronized void mobileChanged(WorkerId worker, MobileNumber before) {
        told.add(new News.MobileChanged(worker, before));
    }

    @Override
    public synchronized void passwordReset(WorkerId worker) {
        told.add(new News.PasswordReset(worker));
    }

    /** Oldest first. */
    public synchronized List<News> told() {
        return List.copyOf(told);
    }
}
