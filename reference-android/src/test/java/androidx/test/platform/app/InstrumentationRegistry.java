package androidx.test.platform.app;

import android.app.Instrumentation;
import android.os.Bundle;

/** Keeps the instrumentation of the running test. */
public final class InstrumentationRegistry {
    private static Instrumentation instance;

    private InstrumentationRegistry() {}

    public static Instrumentation getInstrumentation() {
        return instance;
    }

    public static void registerInstance(Instrumentation next, Bundle arguments) {
        instance = next;
    }
}
