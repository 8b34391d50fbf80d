package cn.xinxintong.android;

import android.os.Handler;
import android.os.Looper;
import java.util.function.Consumer;

/**
 * Has a screen drawn again, on the thread that draws, whenever its state changes. The state outlives the Activity that draws
 * it: after a rotation another one does. Thread-safe.
 */
public final class Drawing<V> implements Consumer<V> {
    private static final Runnable NOBODY = () -> {};

    private final Handler drawer = new Handler(Looper.getMainLooper());
    private volatile Runnable draw = NOBODY;

    /** From now on this draws. */
    public void by(Runnable draw) {
        this.draw = draw;
    }

    /** From now on nobody draws. */
    public void byNobody() {
        this.draw = NOBODY;
    }

    /** The view itself is not looked at: whoever draws asks for the newest, so that an older one is never drawn after it. */
    @Override
    public void accept(V view) {
        if (Looper.myLooper() == drawer.getLooper()) {
            draw.run();
        } else {
            drawer.post(() -> draw.run());
        }
    }
}
