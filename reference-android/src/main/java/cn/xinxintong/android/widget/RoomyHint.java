package cn.xinxintong.android.widget;

import android.widget.EditText;

/** A hint stands in its field only where the whole of it fits: the label above the field says the same. */
public final class RoomyHint {
    private RoomyHint() {}

    public static void in(EditText field, CharSequence hint) {
        field.addOnLayoutChangeListener((view, l, t, r, b, oldL, oldT, oldR, oldB) -> {
            int room = field.getWidth() - field.getCompoundPaddingLeft() - field.getCompoundPaddingRight();
            boolean fits = field.getPaint().measureText(hint.toString()) <= room;
            CharSequence shown = fits ? hint : "";
            if (!shown.toString().contentEquals(field.getHint() == null ? "" : field.getHint())) field.setHint(shown);
        });
    }
}
