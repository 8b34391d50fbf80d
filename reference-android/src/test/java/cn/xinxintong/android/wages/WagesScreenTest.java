package cn.xinxintong.android.wages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.android.testing.FakePlatform;
import cn.xinxintong.android.testing.ScriptedPlatform;
import cn.xinxintong.money.Money;
import cn.xinxintong.wage.client.WageClient;
import cn.xinxintong.wage.wire.PayCheckForm;
import cn.xinxintong.wage.wire.WageForm;
import cn.xinxintong.wage.wire.WagesPage;
import cn.xinxintong.wire.Problem;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WagesScreenTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final PayCheckForm CHECK =
            new PayCheckForm("2026-11", 19, 855000, 0, 300000, 0, 555000, "PAID_IN_PART", "还差 5,550.00 元。");

    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final List<WagesView> shown = new ArrayList<>();
    private final WagesScreen screen = new WagesScreen(new WageClient(platform), FakePlatform.NOW, shown::add);

    @Test
    void beginsWithThisMonthByBeijingTimeOfWhichNothingIsKnownYet() {
        assertThat(screen.view())
                .isEqualTo(new WagesView(NOVEMBER, true, new MonthPay.Unknown(), new WagesNotice.Loading()));
    }

    @Test
    void asksForTheMonthAndItsSentence() {
        platform.thenDone(page(wage(300000, "PAID"))).thenDone(CHECK);
        screen.fetch();

        assertThat(platform.requests.get(0).query())
                .containsEntry("from", "2026-11")
                .containsEntry("to", "2026-11");
        assertThat(told().wages()).hasSize(1);
        assertThat(told().sentence()).isEqualTo("还差 5,550.00 元。");
        assertThat(told().fetchedAt()).isEqualTo(FakePlatform.NOW.instant());
        assertThat(screen.view().notice()).isEqualTo(new WagesNotice.Nothing());
    }

    @Test
    void saysThatItIsLoadingWhenAskedAgain() {
        platform.thenNothing();
        screen.fetch();
        screen.again();

        assertThat(screen.view().notice()).isEqualTo(new WagesNotice.Loading());
    }

    @Test
    void tellsEveryChangeToTheListener() {
        platform.thenDone(page()).thenDone(CHECK);
        screen.fetch();
        screen.earlier();

        assertThat(shown).hasSize(2).last().isEqualTo(screen.view());
    }

    @Test
    void countsAsPaidOnlyWhatArrivedAndStayed() {
        platform.thenDone(page(
                        wage(300000, "PAID"),
                        wage(25, "PAID"),
                        wage(7, "PENDING"),
                        wage(7, "FAILED"),
                        wage(7, "RETURNED"),
                        wage(7, "NEVER_HEARD_OF")))
                .thenDone(CHECK);
        screen.fetch();

        assertThat(told().paid()).isEqualTo(Money.ofFen(300025));
    }

    @Test
    void showsTheWagesWithoutTheSentenceToo() {
        platform.thenDone(page(wage(300000, "PAID"))).thenNothing();
        screen.fetch();

        assertThat(told().wages()).hasSize(1);
        assertThat(told().sentence()).isEmpty();
    }

    @Test
    void saysThatNoAnswerCame() {
        platform.thenNothing();
        screen.fetch();

        assertThat(screen.view().notice()).isEqualTo(new WagesNotice.NoAnswer());
        assertThat(screen.view().pay()).isEqualTo(new MonthPay.Unknown());
    }

    @Test
    void keepsWhatWasToldWhenNoAnswerComes() {
        platform.thenDone(page(wage(300000, "PAID"))).thenDone(CHECK).thenNothing();
        screen.fetch();
        screen.fetch();

        assertThat(screen.view().notice()).isEqualTo(new WagesNotice.NoAnswer());
        assertThat(told().wages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT_SIGNED_IN",
                "SESSION_EXPIRED",
                "SESSION_ENDED_ELSEWHERE",
                "SESSION_ENDED_BY_OWNER",
                "SESSION_ENDED_FOR_SAFETY"
            })
    void saysThatTheSessionIsOver(String code) {
        platform.thenRefused(problem(code, false));
        screen.fetch();

        assertThat(screen.view().notice()).isEqualTo(new WagesNotice.SignedOut());
    }

    @Test
    void passesOnThePlatformsSentenceAboutARefusal() {
        platform.thenRefused(problem("FORBIDDEN", false));
        screen.fetch();

        assertThat(screen.view().notice()).isEqualTo(new WagesNotice.Trouble("the platform's sentence", "r-1"));
    }

    @Test
    void saysOfATroubleThatMayPassThatItIsOurs() {
        platform.thenRefused(problem("INTERNAL_ERROR", true));
        screen.fetch();

        assertThat(screen.view().notice()).isEqualTo(new WagesNotice.Trouble("", "r-1"));
    }

    @Test
    void turnsBackOverTheYearAndForwardToThisMonthAtMost() {
        screen.turnTo(YearMonth.of(2026, 1));
        screen.earlier();
        assertThat(screen.view().month()).isEqualTo(YearMonth.of(2025, 12));
        assertThat(screen.view().isThisMonth()).isFalse();

        screen.turnTo(NOVEMBER);
        screen.later();
        assertThat(screen.view().month()).isEqualTo(NOVEMBER);

        screen.turnTo(NOVEMBER.plusYears(1));
        assertThat(screen.view().month()).isEqualTo(NOVEMBER);
    }

    @Test
    void remembersAMonthThatHeTurnsBackTo() {
        platform.thenDone(page(wage(300000, "PAID"))).thenDone(CHECK);
        screen.fetch();
        screen.earlier();
        assertThat(screen.view().pay()).isEqualTo(new MonthPay.Unknown());

        screen.later();
        assertThat(told().wages()).hasSize(1);
    }

    @Test
    void saysNothingOfAMonthThatHeHasTurnedAwayFrom() {
        platform.thenDone(page(wage(300000, "PAID")), screen::earlier).thenDone(CHECK);
        screen.fetch();

        assertThat(screen.view().pay()).isEqualTo(new MonthPay.Unknown());
        assertThat(screen.view().notice()).isEqualTo(new WagesNotice.Loading());
    }

    @Test
    void tellsNobodyWhatHeEarns() {
        platform.thenDone(page(wage(300000, "PAID"))).thenDone(CHECK);
        screen.fetch();

        assertThat(screen.view().toString()).isEqualTo("WagesView[2026-11]");
    }

    private MonthPay.Told told() {
        return (MonthPay.Told) screen.view().pay();
    }

    private static WagesPage page(WageForm... wages) {
        return new WagesPage(List.of(wages), null);
    }

    private static WageForm wage(long fen, String state) {
        var paidAt = OffsetDateTime.parse("2026-11-14T10:00:00+08:00");
        return new WageForm("w-1", fen, "2026-11", "p-1", "南门小区三期", "砺石建筑劳务", paidAt, state, null, null);
    }

    private static Problem problem(String code, boolean retryable) {
        return new Problem(
                "", "", 400, code, retryable, "r-1", "the platform's sentence", null, null, null, null, null);
    }
}
