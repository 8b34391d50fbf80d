package cn.xinxintong.android.wages;

import cn.xinxintong.wage.client.WageClient;
import cn.xinxintong.wage.wire.PayCheckForm;
import cn.xinxintong.wage.wire.WagesPage;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformUnreachableException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The pay of a month, this one to begin with. Months that were told are remembered, and shown where there is no network.
 * Thread-safe. {@link #fetch} waits for the platform and belongs on a thread of its own; everything else returns at once.
 * Every change is told to the listener, on the thread that made it.
 */
public final class WagesScreen {
    private final WageClient platform;
    private final Clock clock;
    private final Consumer<WagesView> listener;

    private final Map<YearMonth, MonthPay> months = new HashMap<>();
    private YearMonth month;
    private WagesNotice notice = new WagesNotice.Loading();

    /**
     * @param clock in Beijing time
     * @param listener is told of every change
     */
    public WagesScreen(WageClient platform, Clock clock, Consumer<WagesView> listener) {
        this.platform = platform;
        this.clock = clock;
        this.listener = listener;
        this.month = YearMonth.now(clock);
    }

    /** Turns to the month before; its pay is still to be fetched. */
    public void earlier() {
        turnTo(view().month().minusMonths(1));
    }

    /** Turns to the month after; there is none after this month. */
    public void later() {
        WagesView now = view();
        if (!now.isThisMonth()) turnTo(now.month().plusMonths(1));
    }

    /** Turns to a month; one that is yet to come is this month. */
    public void turnTo(YearMonth next) {
        YearMonth thisMonth = YearMonth.now(clock);
        change(() -> {
            month = next.isAfter(thisMonth) ? thisMonth : next;
            notice = new WagesNotice.Loading();
        });
    }

    /** The pay of the month that is shown is to be fetched once more. */
    public void again() {
        turnTo(view().month());
    }

    /** Fetches the pay of the month that is shown. What was told of it before stays until newer is there. */
    public void fetch() {
        YearMonth asked = view().month();
        try {
            settle(asked, platform.wages(asked, asked));
        } catch (PlatformUnreachableException e) {
            tell(asked, new WagesNotice.NoAnswer());
        }
    }

    private void settle(YearMonth asked, PlatformAnswer<WagesPage> answer) {
        if (answer instanceof PlatformAnswer.Done<WagesPage> done) {
            String sentence = sentence(asked);
            change(() -> {
                months.put(asked, new MonthPay.Told(done.body().items(), sentence, clock.instant()));
                if (asked.equals(month)) notice = new WagesNotice.Nothing();
            });
        }
        if (answer instanceof PlatformAnswer.Refused<WagesPage> no) tell(asked, WagesNotice.of(no.problem()));
    }

    /** The wages are shown without it too. */
    private String sentence(YearMonth asked) {
        try {
            var answer = platform.payCheck(asked);
            return answer instanceof PlatformAnswer.Done<PayCheckForm> done
                    ? done.body().sentence()
                    : "";
        } catch (PlatformUnreachableException e) {
            return "";
        }
    }

    /** What is said of a month that he has turned away from is not said of another. */
    private void tell(YearMonth asked, WagesNotice next) {
        change(() -> {
            if (asked.equals(month)) notice = next;
        });
    }

    public synchronized WagesView view() {
        boolean isThisMonth = !month.isBefore(YearMonth.now(clock));
        return new WagesView(month, isThisMonth, months.getOrDefault(month, new MonthPay.Unknown()), notice);
    }

    private void change(Runnable step) {
        WagesView after;
        synchronized (this) {
            step.run();
            after = view();
        }
        listener.accept(after);
    }
}
