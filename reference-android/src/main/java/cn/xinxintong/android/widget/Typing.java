package cn.xinxintong.android.widget;

import android.text.Editable;
import android.text.TextWatcher;
import android.widget.EditText;
import java.util.function.Consumer;

/** Tells what stands in a field, each time it changes. */
public final class Typing implements TextWatcher {
    private final Consumer<String> listener;

    private Typing(Consumer<String> listener) {
        this.listener = listener;
    }

    public static void in(EditText field, Consumer<String> listener) {
        field.addTextChangedListener(new Typing(listener));
    }

    @Override
    public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

    @Override
    public void onTextChanged(CharSequence text, int start, int before, int count) {}

    @Override
    public void afterTextChanged(Editable text) {
        listener.accept(text.toString());
    }
}
