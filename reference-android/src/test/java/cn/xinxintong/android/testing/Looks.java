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

    /** All of it, in words; empty where there is nothing to complain of. */
    public static List<String> complaintsAbout(Activity screen) {
        float dp = screen.getResources().getDisplayMetrics().density;
        List<String> found = new ArrayList<>();
        complain("is cut off", screen, Looks::isCutOff, found);
        complain("reaches over the edge", screen, Looks::isOverTheEdge, found);
        complain("is too small to touch", screen, view -> isTooSmall(view, dp), found);
        complain("has no name for a screen reader", screen, view -> isPressed(view) && !hasName(view), found);
        return found;
    }

    /** Cut off below, at the side, or shortened. */
    private static boolean isCutOff(View view) {
        if (!(view instanceof TextView text) || text instanceof EditText) return false;
        if (text.getText().length() == 0 || text.getLayout() == null) return false;
        var lines = text.getLayout();
        int room = text.getHeight() - text.getCompoundPaddingTop() - text.getCompoundPaddingBottom();
        if (lines.getHeight() > room + 1) return true;
        int width = text.getWidth() - text.getCompoundPaddingLeft() - text.getCompoundPaddingRight();
        for (int i = 0; i < lines.getLineCount(); i++) {
            if (lines.getEllipsisCount(i) > 0 || lines.getLineMax(i) > width + 1) return true;
        }
        return false;
    }

    private static boolean isOverTheEdge(View view) {
        return view.getParent() instanceof View parent
                && view.getWidth() > 0
                && (view.getLeft() < 0 || view.getRight() > parent.getWidth());
    }

    private static boolean isTooSmall(View view, float dp) {
        return isPressed(view) && (view.getWidth() < 48 * dp - 1 || view.getHeight() < 48 * dp - 1);
    }

    private static boolean isPressed(View view) {
        return view.isClickable() && !(view instanceof EditText);
    }

    private static boolean hasName(View view) {
        return view.getContentDescription() != null
                || view instanceof TextView text && text.getText().length() > 0;
    }

    private static void complain(String what, Activity screen, Predicate<View> wrong, List<String> found) {
        look(screen.getWindow().getDecorView(), what, wrong, found);
    }

    private static void look(View view, String what, Predicate<View> wrong, List<String> found) {
        if (view.getVisibility() != View.VISIBLE) return;
        if (wrong.test(view)) {
            String words = view instanceof TextView text ? " '" + text.getText() + "' " : " ";
            found.add(view.getClass().getSimpleName() + words + what);
        }
        if (view instanceof ViewGroup group) {
            for (int i = 0; i < group.getChildCount(); i++) look(group.getChildAt(i), what, wrong, found);
        }
    }
}
