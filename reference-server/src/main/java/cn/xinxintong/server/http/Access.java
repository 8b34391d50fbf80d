package cn.xinxintong.server.http;

import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.staff.StaffRole;

/** Who may call a route. What is not named is refused. */
public enum Access {
    /** Anybody, also before the server is ready. */
    PROBE,
    ANYONE,
    /** A worker whose password is his own. */
    WORKER,
    /** A worker, also while he can only change his initial password. */
    WORKER_CHANGING_PASSWORD,
    ENTERPRISE,
    /** Staff of an enterprise, or the gates of a vendor with a key of that enterprise. */
    ENTERPRISE_OR_GATE_KEY,
    OFFICER,
    ADMINISTRATOR,
    /** Anybody who is signed in. */
    SIGNED_IN;

    /** True if nobody is asked who he is: an old token does no harm there. */
    public boolean isOpen() {
        return this == ANYONE || this == PROBE;
    }

    /** @throws Refusal if the caller may not call a route of this access */
    void check(Caller caller) {
        if (isOpen()) return;
        if (caller instanceof Caller.Anonymous) throw Refusal.of(ProblemCode.NOT_SIGNED_IN);
        if (!admits(caller)) throw Refusal.of(ProblemCode.FORBIDDEN);
        boolean narrow = caller instanceof Caller.WorkerCaller w && w.session().scope() != Scope.FULL;
        if (narrow && this == WORKER) throw Refusal.of(ProblemCode.PASSWORD_CHANGE_REQUIRED);
    }

    private boolean admits(Caller caller) {
        return switch (this) {
            case PROBE, ANYONE -> true;
            case SIGNED_IN -> !(caller instanceof Caller.KeyCaller);
            case WORKER, WORKER_CHANGING_PASSWORD -> caller instanceof Caller.WorkerCaller;
            case ENTERPRISE -> isStaff(caller, StaffRole.ENTERPRISE);
            case ENTERPRISE_OR_GATE_KEY -> isStaff(caller, StaffRole.ENTERPRISE) || caller instanceof Caller.KeyCaller;
            case OFFICER -> isStaff(caller, StaffRole.OFFICER);
            case ADMINISTRATOR -> isStaff(caller, StaffRole.ADMINISTRATOR);
        };
    }

    private static boolean isStaff(Caller caller, StaffRole role) {
        return caller instanceof Caller.StaffCaller s && s.account().role() == role;
    }
}
