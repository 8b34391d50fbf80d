package cn.xinxintong.android.widget;

import android.content.Context;
import android.content.res.TypedArray;
import android.util.AttributeSet;
import android.view.View;
import android.view.ViewGroup;
import cn.xinxintong.android.R;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts its children beside one another, and on a further line what does not fit: at large letters a row becomes a column.
 * Children of a line are centred on it. Mirrored in languages from right to left.
 */
public final class WrapLayout extends ViewGroup {
    private static final int END = 1;
    private static final int APART = 2;
    private static final int MIDDLE = 3;

    private final int gap;
    private final int placing;
    private final List<Line> lines = new ArrayList<>();

    private record Line(List<View> children, int width, int height) {}

    public WrapLayout(Context context, AttributeSet attributes) {
        super(context, attributes);
        TypedArray own = context.obtainStyledAttributes(attributes, R.styleable.WrapLayout);
        gap = own.getDimensionPixelSize(R.styleable.WrapLayout_gap, 0);
        placing = own.getInt(R.styleable.WrapLayout_line, 0);
        own.recycle();
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        boolean endless = MeasureSpec.getMode(widthSpec) == MeasureSpec.UNSPECIFIED;
        int room = (endless ? Integer.MAX_VALUE : MeasureSpec.getSize(widthSpec)) - getPaddingStart() - getPaddingEnd();
        measureChildren(
                MeasureSpec.makeMeasureSpec(room, endless ? MeasureSpec.UNSPECIFIED : MeasureSpec.AT_MOST),
                MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED));
        breakIntoLines(room);

        int width = 0;
        int height = getPaddingTop() + getPaddingBottom();
        for (Line line : lines) {
            width = Math.max(width, line.width);
            height += line.height;
        }
        width += getPaddingStart() + getPaddingEnd();
        setMeasuredDimension(
                resolveSize(Math.max(width, getSuggestedMinimumWidth()), widthSpec),
                resolveSize(Math.max(height, getSuggestedMinimumHeight()), heightSpec));
    }

    private void breakIntoLines(int room) {
        lines.clear();
        List<View> children = new ArrayList<>();
        int width = 0;
        int height = 0;
        for (int i = 0; i < getChildCount(); i++) {
            View child = getChildAt(i);
            if (child.getVisibility() == GONE) continue;
            int wider = width + (children.isEmpty() ? 0 : gap) + child.getMeasuredWidth();
            if (!children.isEmpty() && wider > room) {
                lines.add(new Line(children, width, height));
                children = new ArrayList<>();
                wider = child.getMeasuredWidth();
                height = 0;
            }
            children.add(child);
            width = wider;
            height = Math.max(height, child.getMeasuredHeight());
        }
        if (!children.isEmpty()) lines.add(new Line(children, width, height));
    }

    @Override
    protected void onLayout(boolean changed, int left, int top, int right, int bottom) {
        int room = right - left - getPaddingStart() - getPaddingEnd();
        int all = 0;
        for (Line line : lines) all += line.height;
        int y = getPaddingTop() + Math.max(0, (bottom - top - getPaddingTop() - getPaddingBottom() - all) / 2);
        for (Line line : lines) {
            place(line, room, y);
            y += line.height;
        }
    }

    private void place(Line line, int room, int y) {
        int spare = Math.max(0, room - line.width);
        int x = getPaddingStart() + (placing == END ? spare : placing == MIDDLE ? spare / 2 : 0);
        int last = line.children.size() - 1;
        for (int i = 0; i <= last; i++) {
            View child = line.children.get(i);
            if (placing == APART && i == last && i > 0) x += spare;
            int middle = y + (line.height - child.getMeasuredHeight()) / 2;
            int start = getLayoutDirection() == LAYOUT_DIRECTION_RTL ? getWidth() - x - child.getMeasuredWidth() : x;
            child.layout(start, middle, start + child.getMeasuredWidth(), middle + child.getMeasuredHeight());
            x += child.getMeasuredWidth() + gap;
        }
    }
}
