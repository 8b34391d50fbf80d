package cn.xinxintong.android.wages;

import android.content.res.ColorStateList;
import android.content.res.Resources;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;
import android.widget.TextView;
import cn.xinxintong.android.R;
import cn.xinxintong.money.Money;
import cn.xinxintong.wage.wire.WageForm;
import java.time.OffsetDateTime;

/** A wage as a leaf: month, state and amount at its head, then from whom, for what and when. */
final class WageRow {
    /** From this size of letters on, what stood beside one another stands beneath one another. */
    private static final float LARGE_LETTERS = 1.5f;

    private final WageWords words;
    private final ViewGroup parent;
    private final Resources resources;
    private final LayoutInflater inflater;

    WageRow(WageWords words, ViewGroup parent) {
        this.words = words;
        this.parent = parent;
        this.resources = parent.getResources();
        this.inflater = LayoutInflater.from(parent.getContext());
    }

    View of(WageForm wage, WagesView view) {
        View leaf = inflater.inflate(R.layout.wage, parent, false);
        WageState state = WageState.of(wage);
        Money amount = Money.ofFen(wage.amountFen());

        TextView month = leaf.findViewById(R.id.wage_month);
        month.setText(words.monthOnTab(view.month()));
        int tab = parent.getContext().getColor(view.isThisMonth() ? R.color.accent : R.color.ink_2);
        month.setBackgroundTintList(ColorStateList.valueOf(tab));
        WageWords.mark(state).tag(leaf.findViewById(R.id.wage_state), words.state(state));
        text(leaf, R.id.wage_amount, state == WageState.PAID ? Yuan.gained(amount) : Yuan.of(amount));
        LinearLayout head = leaf.findViewById(R.id.wage_head);
        head.setContentDescription(words.month(view.month()) + ", " + words.spoken(wage));
        stackIfLarge(head);

        ViewGroup pairs = leaf.findViewById(R.id.wage_pairs);
        pair(pairs, R.string.wages_project, wage.projectName());
        pair(pairs, R.string.wages_payer, wage.payer());
        OffsetDateTime paidAt = wage.paidAt();
        if (state == WageState.PAID && paidAt != null) pair(pairs, R.string.wages_paid_at, WageWords.day(paidAt));

        String next = words.next(wage);
        text(leaf, R.id.wage_next, next);
        leaf.findViewById(R.id.wage_next).setVisibility(next.isEmpty() ? View.GONE : View.VISIBLE);
        return leaf;
    }

    private void pair(ViewGroup pairs, int name, String value) {
        LinearLayout pair = (LinearLayout) inflater.inflate(R.layout.pair, pairs, false);
        text(pair, R.id.pair_name, resources.getString(name));
        text(pair, R.id.pair_value, value);
        stackIfLarge(pair);
        pairs.addView(pair);
    }

    private void stackIfLarge(LinearLayout neighbours) {
        if (resources.getConfiguration().fontScale < LARGE_LETTERS) return;
        neighbours.setOrientation(LinearLayout.VERTICAL);
        for (int i = 0; i < neighbours.getChildCount(); i++) {
            View child = neighbours.getChildAt(i);
            var line = (LinearLayout.LayoutParams) child.getLayoutParams();
            boolean isTab = child.getId() == R.id.wage_month;
            line.width = isTab ? ViewGroup.LayoutParams.WRAP_CONTENT : ViewGroup.LayoutParams.MATCH_PARENT;
            line.height = ViewGroup.LayoutParams.WRAP_CONTENT;
            line.weight = 0;
        }
    }

    private static void text(View leaf, int id, String text) {
        ((TextView) leaf.findViewById(id)).setText(text);
    }
}
