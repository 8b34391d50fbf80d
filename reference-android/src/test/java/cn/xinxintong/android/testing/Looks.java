package cn.xinxintong.android.testing;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a person would complain of in a screen that has been laid out. */
public final class Looks {
    private Looks() {}

    /** Words that do not fit where they stand: cut off below, at the side, or shortened. */
    public static List<String> cutOff(Activity screen) {
        return complaints(screen, view -> view instanceof TextView text && isCutOff(text));
    }

    /** What can be pressed and is smaller than 48 dp one way or the other. */
    public static List<String> tooSmallToTouch(Activity screen) {
        float dp = screen.getResources().getDisplayMetrics().density;
        return complaints(
                screen,
                view -> view.isClickable()
                        && !(view instanceof EditText)
                        && (view.getWidth() < 48 * dp - 1 || view.getHeight() < 48 * dp - 1));
    }

    /** What can be pressed and has no words for a screen reader. */
    public static List<String> withoutAName(Activity screen) {
        return complaints(screen, view -> view.isClickable() && !(view instanceof EditText) && !hasName(view));
    }

    /** What reaches over the edge of what holds it. */
    public static List<String> overTheEdge(Activity screen) {
        return complaints(screen, view -> {
            if (!(view.getParent() instanceof View parent) || parent.getId() == View.NO_ID && parent.getWidth() == 0) {
                return false;
            }
            return view.getWidth() > 0 && (view.getLeft() < 0 || view.getRight() > parent.getWidth());
        });
    }

    private static boolean isCutOff(TextView text) {
        if (text.getText().length() == 0 || text instanceof EditText || text.getLayout() == null) return false;
        var lines = text.getLayout();
        int room = text.getHeight() - text.getCompoundPaddingTop() - text.getCompoundPaddingBottom();
        if (lines.getHeight() > room + 1) return true;
        int width = text.getWidth() - text.getCompoundPaddingLeft() - text.getCompoundPaddingRight();
        for (int i = 0; i < lines.getLineCount(); i++) {
            if (lines.getEllipsisCount(i) > 0 || lines.getLineMax(i) > width + 1) return true;
        }
        return false;
    }

    private static boolean hasName(View view) {
        return view.getContentDescription() != null
                || view instanceof TextView text && text.getText().length() > 0;
    }

    private static List<String> complaints(Activity screen, Predicate<View> wrong) {
        List<String> found = new ArrayList<>();
        look(screen.getWindow().getDecorView(), wrong, found);
        return found;
    }

    private static void look(View view, Predicate<View> wrong, List<String> found) {
        if (view.getVisibility() != View.VISIBLE) return;
        if (wrong.test(view)) {
            String words = view instanceof TextView text ? " '" + text.getText() + "'" : "";
            found.add(view.getClass().getSimpleName() + words + " " + view.getWidth() + "x" + view.getHeight());
        }
        if (view instanceof ViewGroup group) {
            for (int i = 0; i < group.getChildCount(); i++) look(group.getChildAt(i), wrong, found);
        }
    }
}
