package cn.xinxintong.android.widget;

import android.graphics.Paint;
import android.util.TypedValue;
import android.widget.EditText;

/**
 * Lets what stands in a field be seen whole, at every size of letters: a long number is written smaller, down to half the
 * size, and a hint is left out where it does not fit, as the label above the field says the same.
 */
public final class FittingText {
    private final EditText field;
    private final String hint;
    private final float fullSize;

    private FittingText(EditText field, String hint) {
        this.field = field;
        this.hint = hint;
        this.fullSize = field.getTextSize();
    }

    public static void in(EditText field, CharSequence hint) {
        FittingText fitting = new FittingText(field, hint.toString());
        field.addOnLayoutChangeListener((view, l, t, r, b, oldL, oldT, oldR, oldB) -> fitting.fit());
        Typing.in(field, text -> fitting.fit());
    }

    private void fit() {
        int room = field.getWidth() - field.getCompoundPaddingLeft() - field.getCompoundPaddingRight();
        if (room <= 0) return;
        Paint paint = new Paint(field.getPaint());
        paint.setTextSize(fullSize);
        float wanted = paint.measureText(field.getText().toString());
        float size = wanted <= room ? fullSize : Math.max(fullSize / 2, fullSize * room / wanted);
        if (Math.abs(size - field.getTextSize()) > 0.5f) field.setTextSize(TypedValue.COMPLEX_UNIT_PX, size);
        String shown = paint.measureText(hint) <= room ? hint : "";
        if (field.getHint() == null || !shown.contentEquals(field.getHint())) field.setHint(shown);
    }
}
