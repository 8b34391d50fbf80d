package cn.xinxintong.android.testing;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.view.View;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps pictures of screens in the folder that the property {@code screenshots} names; without it, keeps none. */
public final class Camera {
    private static final String FOLDER = System.getProperty("screenshots", "");

    private Camera() {}

    public static boolean isOn() {
        return !FOLDER.isEmpty();
    }

    public static void take(Activity screen, String name) {
        if (!isOn()) return;
        View window = screen.getWindow().getDecorView();
        Bitmap picture = Bitmap.createBitmap(window.getWidth(), window.getHeight(), Bitmap.Config.ARGB_8888);
        window.draw(new Canvas(picture));
        try {
            Path file = Files.createDirectories(Path.of(FOLDER)).resolve(name + ".png");
            try (OutputStream out = Files.newOutputStream(file)) {
                picture.compress(Bitmap.CompressFormat.PNG, 100, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        picture.recycle();
    }
}
