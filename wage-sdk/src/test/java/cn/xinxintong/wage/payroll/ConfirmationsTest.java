package cn.xinxintong.wage.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.record.Confirmation;
import cn.xinxintong.wage.record.ConfirmationDecision;
import cn.xinxintong.wage.record.ConfirmationDecision.Kept;
import cn.xinxintong.wage.record.ConfirmationDecision.Reason;
import cn.xinxintong.wage.record.ConfirmationDecision.Refused;
import cn.xinxintong.wage.record.Confirmations;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.testing.InMemoryConfirmationStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A worker says of a wage that came whether it is right. */
class ConfirmationsTest {
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final PayrollWorld world = new PayrollWorld();
    private final Confirmations confirmations =
            new Confirmations(world.sheets.wages(), new InMemoryConfirmationStore(), A_MONTH, world.clock);
    private final SubmittedLine line = world.submitted(world.hire()).lines().get(0);
    private final LineId wage = line.line().id();
    private final WorkerId worker = line.line().worker();

    @Test
    void whatCameCanBeConfirmedAndConfirmingItTwiceIsConfirmingItOnce() {
        world.untilQuiet();

        ConfirmationDecision first = confirmations.confirm(worker, wage);
        world.clock.forward(Duration.ofHours(1));

        assertThat(((Kept) first).confirmation()).isInstanceOf(Confirmation.Confirmed.class);
        assertThat(confirmations.confirm(worker, wage)).isEqualTo(first);
        assertThat(confirmations.object(worker, wage, "少了两天")).isEqualTo(new Refused(Reason.WAGE_ANSWERED));
    }

    @Test
    void whatCameCanBeObjectedToWithAReason() {
        world.untilQuiet();

        Kept kept = (Kept) confirmations.object(worker, wage, " 少了两天 ");

        assertThat(kept.confirmation()).isEqualTo(new Confirmation.Objected("少了两天", world.clock.instant()));
        assertThat(confirmations.of(kept.wage())).contains(kept.confirmation());
        assertThat(kept.confirmation().toString()).doesNotContain("少了两天");
        assertThatThrownBy(() -> confirmations.object(worker, wage, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofWhatHasNotComeThereIsNothingToSay() {
        assertThat(confirmations.confirm(worker, wage)).isEqualTo(new Refused(Reason.WAGE_NOT_PAID));
    }

    @Test
    void nobodySpeaksOfAnothersWage() {
        world.untilQuiet();

        assertThat(confirmations.confirm(People.ALIM, wage)).isEqualTo(new Refused(Reason.WAGE_NOT_FOUND));
    }

    @Test
    void afterTheTimeIsOverNothingIsTaken() {
        world.untilQuiet();
        world.clock.forward(A_MONTH);

        assertThat(confirmations.confirm(worker, wage)).isEqualTo(new Refused(Reason.CONFIRMATION_CLOSED));
    }
}
