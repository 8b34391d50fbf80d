package cn.xinxintong.android.widget;

import android.content.Context;
import android.util.AttributeSet;
import android.widget.TextView;

/** An amount: never broken over two lines and never cut off; where it is too wide it is written smaller. */
public final class AmountView extends TextView {
    private final float fullSize;

    public AmountView(Context context, AttributeSet attributes) {
        super(context, attributes);
        fullSize = getTextSize();
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        getPaint().setTextSize(fullSize);
        if (MeasureSpec.getMode(widthSpec) != MeasureSpec.UNSPECIFIED) {
            float room = MeasureSpec.getSize(widthSpec) - getCompoundPaddingLeft() - getCompoundPaddingRight() - 1f;
            float wanted = getPaint().measureText(getText().toString());
            if (wanted > room && room > 0) getPaint().setTextSize(fullSize * room / wanted);
        }
        super.onMeasure(widthSpec, heightSpec);
    }
}
