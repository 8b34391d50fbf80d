package androidx.test.runner.lifecycle;

import android.app.Activity;

/** Is told when an Activity goes on in its life. */
public interface ActivityLifecycleCallback {
    void onActivityLifecycleChanged(Activity activity, Stage stage);
}
