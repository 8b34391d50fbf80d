package cn.xinxintong.wage;

import static cn.xinxintong.testing.People.ALIM;
import static cn.xinxintong.testing.People.BRIDGE;
import static cn.xinxintong.testing.People.TOWER;
import static cn.xinxintong.testing.People.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.PayKind;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.wage.MonthDue.Computed;
import cn.xinxintong.wage.MonthDue.NotComputable;
import cn.xinxintong.wage.MonthDue.Reason;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DuesTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Test
    void aDayRateIsDueForEachDay() {
        assertThat(MonthDue.of(terms(PayKind.DAY, "320.50"), 22)).isEqualTo(new Computed(Money.parse("7051.00")));
    }

    @Test
    void aMonthRateIsDueHoweverManyDaysWereWorked() {
        assertThat(MonthDue.of(terms(PayKind.MONTH, "8000"), 1)).isEqualTo(new Computed(Money.parse("8000")));
        assertThat(MonthDue.of(terms(PayKind.MONTH, "8000"), 30)).isEqualTo(new Computed(Money.parse("8000")));
    }

    @Test
    void pieceWorkCannotBeComputedFromDays() {
        assertThat(MonthDue.of(terms(PayKind.PIECE, "12"), 22)).isEqualTo(new NotComputable(Reason.PAID_BY_PIECE));
    }

    @Test
    void aMonthWithoutWorkIsDueNothingByWhateverTerms() {
        for (PayKind kind : PayKind.values()) {
            assertThat(MonthDue.of(terms(kind, "100"), 0)).isEqualTo(new Computed(Money.ZERO));
        }
    }

    @Test
    void noMonthHasSoManyDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> MonthDue.of(terms(PayKind.DAY, "100"), 32));
        assertThatIllegalArgumentException().isThrownBy(() -> MonthDue.of(terms(PayKind.DAY, "100"), -1));
    }

    @Test
    void anAmountThatDoesNotFitIsNeverRoundedSilently() {
        Terms absurd = new Terms(new TeamId(new UUID(5, 1)), "020", PayKind.DAY, Money.ofFen(Long.MAX_VALUE));

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MonthDue.of(absurd, 2));
    }

    @Property
    void oneMoreDayIsDueOneMoreRate(
            @ForAll @LongRange(min = 1, max = 100_000_00) long fen, @ForAll @IntRange(min = 0, max = 30) int days) {
        Terms terms = new Terms(new TeamId(new UUID(5, 1)), "020", PayKind.DAY, Money.ofFen(fen));

        Money less = ((Computed) MonthDue.of(terms, days)).amount();
        Money more = ((Computed) MonthDue.of(terms, days + 1)).amount();

        assertThat(more.minus(less)).isEqualTo(Money.ofFen(fen));
    }

    @Test
    void countsTheDaysOfThisMemberInThisProjectAndMonth() {
        WorkedDays days = (worker, project, month) ->
                worker.equals(ZHANG) && project.equals(TOWER) && month.equals(JUNE) ? 10 : 0;
        Dues dues = new Dues(days);

        assertThat(dues.of(member(ZHANG, TOWER), JUNE)).isEqualTo(new Computed(Money.parse("3000")));
        assertThat(dues.of(member(ZHANG, BRIDGE), JUNE)).isEqualTo(new Computed(Money.ZERO));
        assertThat(dues.of(member(ALIM, TOWER), JUNE)).isEqualTo(new Computed(Money.ZERO));
        assertThat(dues.of(member(ZHANG, TOWER), JUNE.plusMonths(1))).isEqualTo(new Computed(Money.ZERO));
    }

    private static Membership member(WorkerId worker, ProjectId project) {
        Instant may = Instant.parse("2026-05-01T00:00:00Z");
        InvitationId invitation = new InvitationId(new UUID(4, 1));
        return new Membership(worker, project, invitation, terms(PayKind.DAY, "300"), may, Membership.STILL_THERE);
    }

    private static Terms terms(PayKind kind, String rate) {
        return new Terms(new TeamId(new UUID(5, 1)), "020", kind, Money.parse(rate));
    }
}
