package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.RealNameAuthority;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import java.util.HashMap;
import java.util.Map;

/** An authority that knows who was told to it, and is silent when it is told to be. Thread-safe. */
public final class ScriptedRealNameAuthority implements RealNameAuthority {
    private final Map<IdentityNumber, PersonName> known = new HashMap<>();
    private boolean silent;
    private int asked;

    @Override
    public synchronized Answer ask(IdentityNumber number, PersonName name) {
        asked++;
        if (silent) return Answer.UNAVAILABLE;
        return name.equals(known.get(number)) ? Answer.MATCH : Answer.MISMATCH;
    }

    /** From now on that name belongs to that number. */
    public synchronized ScriptedRealNameAuthority knows(IdentityNumber number, PersonName name) {
        known.put(number, name);
        return this;
    }

    /** From now on it does not answer. */
    public synchronized void fallSilent() {
        silent = true;
    }

    public synchronized int asked() {
        return asked;
    }
}
