package androidx.test.runner.lifecycle;

/** Watches the life of applications; nobody asks it. */
public interface ApplicationLifecycleMonitor {}
