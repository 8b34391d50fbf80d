package cn.xinxintong.wage.payroll;

import static cn.xinxintong.wage.payroll.PayrollWorld.TOWER;
import static cn.xinxintong.wage.payroll.PayrollWorld.amountOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.testing.TestCards;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.card.CardState;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.SheetId;
import cn.xinxintong.wage.record.Wage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayrollTest {
    private static final EnterpriseId OWNER = TOWER.enterprise();

    private final PayrollWorld world = new PayrollWorld();
    private final Payroll payroll = world.payroll;
    private final Payee zhang = world.hire();
    private final Payee alim = world.hire();

    @AfterEach
    void theBooksBalance() {
        world.assertTheBooksBalance();
    }

    @Nested
    class ADraft {
        private final SheetId sheet = world.draw(zhang, alim);

        @Test
        void isSeenByNoWorker() {
            assertThat(world.sheets.of(zhang.worker())).isEmpty();
            assertThat(payroll.sign(zhang.worker(), world.lineOf(sheet, zhang)))
                    .isEqualTo(new LineDecision.Refused(LineDecision.Reason.LINE_NOT_FOUND));
        }

        @Test
        void isLaidBeforeItsWorkers() {
            SheetDecision decision = payroll.open(OWNER, sheet);

            assertThat(decision)
                    .isEqualTo(new SheetDecision.Stepped(draft(sheet).open(world.clock.instant())));
            assertThat(world.sheets.of(zhang.worker()))
                    .extracting(WorkerLine::answer)
                    .containsExactly(new LineAnswer.Waiting());
        }

        @Test
        void isLaidBeforeItsWorkersOnceHoweverOftenItIsAskedFor() {
            SheetDecision first = payroll.open(OWNER, sheet);
            world.clock.forward(Duration.ofHours(1));

            assertThat(payroll.open(OWNER, sheet)).isEqualTo(first);
        }

        @Test
        void canNotBeSubmitted() {
            assertThat(payroll.submit(OWNER, sheet)).isEqualTo(refused(SheetDecision.Reason.SHEET_NOT_OPEN));
            assertThat(world.sheets.find(sheet)).contains(draft(sheet));
        }

        @Test
        void ofAnotherEnterpriseIsNotFound() {
            assertThat(payroll.open(People.OTHER_BUILDERS, sheet))
                    .isEqualTo(refused(SheetDecision.Reason.SHEET_NOT_FOUND));
            assertThat(world.sheets.find(sheet)).contains(draft(sheet));
        }

        @Test
        void thatWasNeverDrawnUpIsNotFound() {
            SheetId never = new SheetId(UUID.randomUUID());

            assertThat(payroll.open(OWNER, never)).isEqualTo(refused(SheetDecision.Reason.SHEET_NOT_FOUND));
            assertThat(payroll.submit(OWNER, never)).isEqualTo(refused(SheetDecision.Reason.SHEET_NOT_FOUND));
        }
    }

    @Nested
    class AWorkersLine {
        private final SheetId sheet = world.open(zhang, alim);
        private final LineId line = world.lineOf(sheet, zhang);

        @Test
        void isOwedToHimFromHisSignatureOn() {
            assertThat(world.balances().owed()).isEqualTo(Money.ZERO);

            LineDecision decision = payroll.sign(zhang.worker(), line);

            assertThat(answerOf(decision)).isEqualTo(new LineAnswer.Signed(world.clock.instant()));
            assertThat(world.balances().owed()).isEqualTo(amountOf(0));
        }

        @Test
        void isSignedOnceHoweverOftenHeSigns() {
            LineDecision first = payroll.sign(zhang.worker(), line);
            world.clock.forward(Duration.ofHours(1));

            assertThat(payroll.sign(zhang.worker(), line)).isEqualTo(first);
            assertThat(world.sheets.wages().entriesOf(sheet)).hasSize(1);
        }

        @Test
        void isOwedOnceThoughHeSignsEightTimesAtOnce() {
            AtOnce.eightTimes(i -> payroll.sign(zhang.worker(), line));

            assertThat(world.sheets.wages().entriesOf(sheet)).hasSize(1);
        }

        @Test
        void isNotOwedToHimIfHeObjects() {
            LineDecision decision = payroll.object(zhang.worker(), line, " 少算了三天 ");

            assertThat(answerOf(decision)).isEqualTo(new LineAnswer.Objected("少算了三天", world.clock.instant()));
            assertThat(world.balances().owed()).isEqualTo(Money.ZERO);
        }

        @Test
        void isObjectedToOnceAndTheFirstReasonStands() {
            LineDecision first = payroll.object(zhang.worker(), line, "少算了三天");

            assertThat(payroll.object(zhang.worker(), line, "少算了五天")).isEqualTo(first);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "\t\n"})
        void isNotObjectedToWithoutAReason(String reason) {
            assertThatIllegalArgumentException().isThrownBy(() -> payroll.object(zhang.worker(), line, reason));
            assertThat(world.sheets.of(zhang.worker()))
                    .extracting(WorkerLine::answer)
                    .containsExactly(new LineAnswer.Waiting());
        }

        @Test
        void isNotSignedAfterAnObjection() {
            payroll.object(zhang.worker(), line, "少算了三天");

            assertThat(payroll.sign(zhang.worker(), line)).isEqualTo(refused(LineDecision.Reason.LINE_ANSWERED));
            assertThat(world.balances().owed()).isEqualTo(Money.ZERO);
        }

        @Test
        void isNotObjectedToAfterASignature() {
            payroll.sign(zhang.worker(), line);

            assertThat(payroll.object(zhang.worker(), line, "少算了三天"))
                    .isEqualTo(refused(LineDecision.Reason.LINE_ANSWERED));
            assertThat(world.balances().owed()).isEqualTo(amountOf(0));
        }

        @Test
        void isNobodyElsesToAnswer() {
            assertThat(payroll.sign(alim.worker(), line)).isEqualTo(refused(LineDecision.Reason.LINE_NOT_FOUND));
            assertThat(payroll.object(alim.worker(), line, "x")).isEqualTo(refused(LineDecision.Reason.LINE_NOT_FOUND));
            assertThat(world.balances().owed()).isEqualTo(Money.ZERO);
        }

        @Test
        void isNotAnsweredAfterTheSubmission() {
            payroll.sign(alim.worker(), world.lineOf(sheet, alim));
            payroll.submit(OWNER, sheet);

            assertThat(payroll.sign(zhang.worker(), line)).isEqualTo(refused(LineDecision.Reason.SIGNING_CLOSED));
            assertThat(payroll.object(zhang.worker(), line, "x"))
                    .isEqualTo(refused(LineDecision.Reason.SIGNING_CLOSED));
        }

        @Test
        void staysSignedAfterTheSubmission() {
            payroll.sign(zhang.worker(), line);
            payroll.submit(OWNER, sheet);

            assertThat(payroll.sign(zhang.worker(), line)).isInstanceOf(LineDecision.Answered.class);
            assertThat(payroll.object(zhang.worker(), line, "x"))
                    .isEqualTo(refused(LineDecision.Reason.SIGNING_CLOSED));
        }
    }

    @Nested
    class ASubmission {
        @Test
        void sendsWhatIsSignedAndSaysWhyTheRestIsLeftOut() {
            Payee silent = world.hire();
            Payee cardless = world.hireWithoutCard();
            SheetId sheet = world.open(zhang, alim, silent, cardless);
            payroll.sign(zhang.worker(), world.lineOf(sheet, zhang));
            payroll.object(alim.worker(), world.lineOf(sheet, alim), "少算了三天");
            payroll.sign(cardless.worker(), world.lineOf(sheet, cardless));

            SubmittedSheet submitted = world.submit(sheet);

            List<PayrollLine> lines = draft(sheet).lines();
            assertThat(submitted.lines()).extracting(SubmittedLine::line).containsExactly(lines.get(0));
            assertThat(submitted.leftOut())
                    .containsExactly(
                            new LeftOut(lines.get(1), LeftOut.Reason.OBJECTED),
                            new LeftOut(lines.get(2), LeftOut.Reason.NOT_SIGNED),
                            new LeftOut(lines.get(3), LeftOut.Reason.NO_WAGE_CARD));
            assertThat(submitted.submittedAt()).isEqualTo(world.clock.instant());
            assertThat(world.balances().underWay()).isEqualTo(amountOf(0));
            assertThat(world.balances().owed()).isEqualTo(amountOf(3));
        }

        @Test
        void makesAWageThatIsPending() {
            world.submitted(zhang);

            assertThat(world.wageOf(zhang).state()).isEqualTo(Wage.State.PENDING);
            assertThat(world.wageOf(zhang).amount()).isEqualTo(amountOf(0));
            assertThat(world.wageOf(zhang).paidAt()).isEmpty();
        }

        @Test
        void ofNothingSignedIsRefusedAndTheSigningGoesOn() {
            SheetId sheet = world.open(zhang);

            assertThat(payroll.submit(OWNER, sheet)).isEqualTo(refused(SheetDecision.Reason.NOTHING_TO_PAY));
            assertThat(payroll.sign(zhang.worker(), world.lineOf(sheet, zhang)))
                    .isInstanceOf(LineDecision.Answered.class);
            assertThat(world.submit(sheet).lines()).hasSize(1);
        }

        @Test
        void ofNothingThatHasACardIsRefusedUntilOneIsBound() {
            Payee cardless = world.hireWithoutCard();
            SheetId sheet = world.signed(cardless);
            assertThat(payroll.submit(OWNER, sheet)).isEqualTo(refused(SheetDecision.Reason.NOTHING_TO_PAY));

            world.bindCard(cardless, TestCards.good());

            assertThat(world.submit(sheet).lines()).hasSize(1);
        }

        @Test
        void sendsNothingToASuspendedCard() {
            CardRequest card = world.cards.of(zhang.worker()).payable().orElseThrow();
            world.cards.settle(card, new CardState.Suspended(CardReason.CARD_LOST, world.clock.instant()));

            SubmittedSheet submitted = world.submitted(zhang, alim);

            assertThat(submitted.leftOut()).extracting(LeftOut::reason).containsExactly(LeftOut.Reason.NO_WAGE_CARD);
        }

        @Test
        void pinsTheCardWhateverIsBoundMeanwhile() {
            CardRequest before = world.cards.of(zhang.worker()).payable().orElseThrow();

            SubmittedSheet submitted = world.submitted(zhang);
            world.bindCard(zhang, TestCards.good());

            assertThat(submitted.lines()).extracting(SubmittedLine::card).containsExactly(before.id());
            assertThat(world.wageOf(zhang).card()).isEqualTo(before.id());
        }

        @Test
        void doneTwiceIsOneBatch() {
            SheetId sheet = world.signed(zhang);
            SheetDecision first = payroll.submit(OWNER, sheet);
            world.clock.forward(Duration.ofHours(1));

            assertThat(payroll.submit(OWNER, sheet)).isEqualTo(first);
            assertThat(world.sheets.batches().take(world.clock.instant(), world.clock.instant(), 10))
                    .hasSize(1);
        }

        @Test
        void doneEightTimesAtOnceIsOneBatch() {
            SheetId sheet = world.signed(zhang, alim);

            var decisions = AtOnce.eightTimes(i -> payroll.submit(OWNER, sheet));

            assertThat(decisions)
                    .containsOnly(
                            new SheetDecision.Stepped(world.sheets.find(sheet).orElseThrow()));
            assertThat(world.balances().underWay()).isEqualTo(amountOf(0).plus(amountOf(1)));
        }

        @Test
        void isNotUndoneByLayingTheSheetBeforeItsWorkersAgain() {
            SubmittedSheet submitted = world.submitted(zhang);

            assertThat(payroll.open(OWNER, submitted.draft().id()))
                    .isEqualTo(refused(SheetDecision.Reason.SHEET_SUBMITTED));
        }

        @Test
        void ofASheetThatIsPaidAlreadyChangesNothing() {
            SubmittedSheet submitted = world.submitted(zhang);
            world.untilQuiet();

            SheetDecision decision = payroll.submit(OWNER, submitted.draft().id());

            assertThat(((SheetDecision.Stepped) decision).sheet()).isInstanceOf(PaidSheet.class);
            assertThat(payroll.open(OWNER, submitted.draft().id()))
                    .isEqualTo(refused(SheetDecision.Reason.SHEET_SUBMITTED));
        }

        @Test
        void byAnotherEnterpriseFindsNothing() {
            SheetId sheet = world.signed(zhang);

            assertThat(payroll.submit(People.OTHER_BUILDERS, sheet))
                    .isEqualTo(refused(SheetDecision.Reason.SHEET_NOT_FOUND));
            assertThat(world.sheets.find(sheet).orElseThrow()).isInstanceOf(SignedSheet.class);
        }

        @Test
        void thatRacesWithSignaturesNeverLosesOrDoublesOne() {
            Payee[] workers = new Payee[8];
            for (int i = 0; i < workers.length; i++) workers[i] = world.hire();
            SheetId sheet = world.open(workers);
            payroll.sign(workers[0].worker(), world.lineOf(sheet, workers[0]));

            var signed = AtOnce.eightTimes(i -> {
                if (i == 0) return payroll.submit(OWNER, sheet) instanceof SheetDecision.Stepped;
                return payroll.sign(workers[i].worker(), world.lineOf(sheet, workers[i]))
                        instanceof LineDecision.Answered;
            });

            SubmittedSheet submitted = (SubmittedSheet) world.sheets.find(sheet).orElseThrow();
            Money expected = Money.ZERO;
            for (int i = 0; i < workers.length; i++) if (signed.get(i)) expected = expected.plus(amountOf(i));
            assertThat(submitted.lines())
                    .hasSize((int) signed.stream().filter(s -> s).count());
            assertThat(world.balances().underWay()).isEqualTo(expected);
            assertThat(world.balances().owed()).isEqualTo(Money.ZERO);
        }

        @Test
        void leavesWhatWasLeftOutToAnotherSheet() {
            SheetId first = world.open(zhang, alim);
            payroll.sign(zhang.worker(), world.lineOf(first, zhang));
            payroll.object(alim.worker(), world.lineOf(first, alim), "少算了三天");
            world.submit(first);

            world.submitted(alim);
            world.untilQuiet();

            assertThat(world.statesOf(zhang, alim)).containsExactly(Wage.State.PAID, Wage.State.PAID);
            world.assertNothingIsLost();
        }
    }

    private DraftSheet draft(SheetId sheet) {
        return world.sheets.find(sheet).orElseThrow().draft();
    }

    private static LineAnswer answerOf(LineDecision decision) {
        return ((LineDecision.Answered) decision).line().answer();
    }

    private static SheetDecision refused(SheetDecision.Reason reason) {
        return new SheetDecision.Refused(reason);
    }

    private static LineDecision refused(LineDecision.Reason reason) {
        return new LineDecision.Refused(reason);
    }
}
