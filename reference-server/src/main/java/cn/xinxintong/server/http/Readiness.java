package cn.xinxintong.server.http;

/** Whether the server can work: its database is there and up to date. Thread-safe. */
public final class Readiness {
    private volatile boolean ready;

    public void reached() {
        ready = true;
    }

    public void lost() {
        ready = false;
    }

    /** @throws Refusal if it cannot */
    public void check() {
        if (!ready) throw Refusal.of(ProblemCode.NOT_READY);
    }
}
