package androidx.test.runner.intent;

/** Watches intents; nobody asks it. */
public interface IntentMonitor {}
