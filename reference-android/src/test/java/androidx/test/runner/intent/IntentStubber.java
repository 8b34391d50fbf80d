package androidx.test.runner.intent;

import android.app.Instrumentation;
import android.content.Intent;

/** Answers intents for a test; here none does. */
public interface IntentStubber {
    Instrumentation.ActivityResult getActivityResultForIntent(Intent intent);
}
