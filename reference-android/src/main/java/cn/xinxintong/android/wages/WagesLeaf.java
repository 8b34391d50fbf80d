package cn.xinxintong.android.wages;

import android.content.res.Resources;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.ImageView;
import android.widget.TextView;
import cn.xinxintong.android.R;
import cn.xinxintong.android.widget.Isolated;
import cn.xinxintong.android.widget.Mark;
import cn.xinxintong.wage.wire.WageForm;

/** The widgets of the pay screen: shows a {@link WagesView}, all of it, whatever was shown before. */
final class WagesLeaf {
    private final WageWords words;
    private final View root;
    private final Resources resources;
    private final ViewGroup rows;
    private final TextView noticeText;
    private final Button retry;

    WagesLeaf(View root) {
        this.root = root;
        resources = root.getResources();
        words = new WageWords(resources);
        rows = root.findViewById(R.id.rows);
        noticeText = root.findViewById(R.id.notice_text);
        retry = root.findViewById(R.id.retry);
    }

    void draw(WagesView view) {
        text(R.id.month, words.monthOfYear(view.month()));
        root.findViewById(R.id.later).setVisibility(view.isThisMonth() ? View.INVISIBLE : View.VISIBLE);
        rows.removeAllViews();
        boolean told = view.pay() instanceof MonthPay.Told;
        show(R.id.paid, told);
        show(R.id.blank, false);
        if (view.pay() instanceof MonthPay.Told pay) draw(view, pay);
        else drawBlank(view.notice());
        drawNote(view);
        retry.setText(view.notice() instanceof WagesNotice.SignedOut ? R.string.sign_in_again : R.string.retry);
        retry.setVisibility(stands(view.notice()) ? View.VISIBLE : View.GONE);
    }

    private void draw(WagesView view, MonthPay.Told pay) {
        text(R.id.paid_label, resources.getString(R.string.wages_paid_sum, words.month(view.month())));
        text(R.id.paid_sum, Yuan.of(pay.paid()));
        text(R.id.sentence, pay.sentence());
        show(R.id.sentence, !pay.sentence().isEmpty());
        for (WageForm wage : pay.wages()) rows.addView(new WageRow(words, rows).of(wage, view));
        if (!pay.wages().isEmpty()) return;
        show(R.id.paid, !pay.sentence().isEmpty());
        String phone = Isolated.of(resources.getString(R.string.support_phone));
        drawBlank(
                R.drawable.blank,
                resources.getString(R.string.wages_empty_title, words.month(view.month())),
                resources.getString(R.string.wages_empty_text, phone));
    }

    /** Where nothing is known of the month, what stands in the way takes the middle. */
    private void drawBlank(WagesNotice notice) {
        if (notice instanceof WagesNotice.NoAnswer) {
            drawBlank(
                    R.drawable.broken,
                    resources.getString(R.string.wages_no_answer_title),
                    resources.getString(R.string.wages_no_answer_text));
        }
        if (notice instanceof WagesNotice.Trouble trouble) {
            drawBlank(R.drawable.broken, resources.getString(R.string.wages_trouble_title), words.trouble(trouble));
        }
    }

    private void drawBlank(int picture, String title, String text) {
        show(R.id.blank, true);
        ((ImageView) root.findViewById(R.id.blank_picture)).setImageResource(picture);
        text(R.id.blank_title, title);
        text(R.id.blank_text, text);
    }

    /** Above last data, with its time; that it is loading, and that he is signed out, in any case. */
    private void drawNote(WagesView view) {
        WagesNotice notice = view.notice();
        String said = "";
        if (notice instanceof WagesNotice.Loading) said = resources.getString(R.string.wages_loading);
        if (notice instanceof WagesNotice.SignedOut) said = resources.getString(R.string.session_expired);
        if (view.pay() instanceof MonthPay.Told pay) {
            String lastSeen = words.lastSeen(pay.fetchedAt());
            if (notice instanceof WagesNotice.NoAnswer) {
                said = words.both(resources.getString(R.string.wages_offline), lastSeen);
            }
            if (notice instanceof WagesNotice.Trouble trouble) said = words.both(words.trouble(trouble), lastSeen);
        }
        show(R.id.notice, !said.isEmpty());
        if (!said.contentEquals(noticeText.getText())) noticeText.setText(said);
        Mark mark = notice instanceof WagesNotice.Loading ? Mark.WAIT : Mark.WARN;
        mark.note(root.findViewById(R.id.notice), root.findViewById(R.id.notice_icon));
    }

    /** It is taking long: he is told that it goes on. */
    void drawSlow() {
        noticeText.setText(R.string.wages_slow);
    }

    private static boolean stands(WagesNotice notice) {
        return !(notice instanceof WagesNotice.Nothing || notice instanceof WagesNotice.Loading);
    }

    private void text(int id, String text) {
        ((TextView) root.findViewById(id)).setText(text);
    }

    private void show(int id, boolean visible) {
        root.findViewById(id).setVisibility(visible ? View.VISIBLE : View.GONE);
    }
}
