package cn.xinxintong.android.widget;

import android.content.Context;
import android.content.res.ColorStateList;
import android.graphics.drawable.Drawable;
import android.view.View;
import android.widget.ImageView;
import android.widget.TextView;
import cn.xinxintong.android.R;

/** The four kinds of state that a tag or a note reports: each has a shape, then a colour, and beside it stands a word. */
public enum Mark {
    OK(R.drawable.ic_ok, R.color.ok, R.color.ok_soft),
    WAIT(R.drawable.ic_wait, R.color.accent, R.color.accent_soft),
    WARN(R.drawable.ic_warn, R.color.warn, R.color.warn_soft),
    BAD(R.drawable.ic_bad, R.color.bad, R.color.bad_soft);

    private final int icon;
    private final int colour;
    private final int soft;

    Mark(int icon, int colour, int soft) {
        this.icon = icon;
        this.colour = colour;
        this.soft = soft;
    }

    /** Makes the text a tag of this kind. */
    public void tag(TextView tag, CharSequence word) {
        Context context = tag.getContext();
        int size = Math.round(tag.getTextSize() * 1.15f);
        Drawable shape = context.getDrawable(icon);
        shape.mutate();
        shape.setBounds(0, 0, size, size);
        shape.setTint(context.getColor(colour));
        tag.setCompoundDrawablesRelative(shape, null, null, null);
        tag.setTextColor(context.getColor(colour));
        tag.setBackgroundTintList(ColorStateList.valueOf(context.getColor(soft)));
        tag.setText(word);
    }

    /** Makes the leaf a note of this kind. */
    public void note(View leaf, ImageView shape) {
        Context context = leaf.getContext();
        leaf.setBackgroundTintList(ColorStateList.valueOf(context.getColor(soft)));
        shape.setImageResource(icon);
        shape.setImageTintList(ColorStateList.valueOf(context.getColor(colour)));
    }
}
