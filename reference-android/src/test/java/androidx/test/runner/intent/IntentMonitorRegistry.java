package androidx.test.runner.intent;

/** Takes the watcher of intents and forgets it. */
public final class IntentMonitorRegistry {
    private IntentMonitorRegistry() {}

    public static void registerInstance(IntentMonitor monitor) {}
}
