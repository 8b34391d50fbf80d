package cn.xinxintong.auth.correction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.RealName;
import cn.xinxintong.auth.ResetPermit;
import cn.xinxintong.auth.correction.Claim.Subject;
import cn.xinxintong.auth.correction.Correction.State;
import cn.xinxintong.auth.correction.CorrectionOutcome.Done;
import cn.xinxintong.auth.correction.CorrectionOutcome.Reason;
import cn.xinxintong.auth.correction.CorrectionOutcome.Refused;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.SessionLookup;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.testing.InMemoryAccountStore;
import cn.xinxintong.auth.testing.InMemoryCorrectionStore;
import cn.xinxintong.auth.testing.InMemoryDeviceKeyStore;
import cn.xinxintong.auth.testing.InMemoryResetPermitStore;
import cn.xinxintong.auth.testing.InMemorySessionStore;
import cn.xinxintong.crypto.Argon2id;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final UUID OFFICER = new UUID(9, 1);
    private static final UUID ADMINISTRATOR = new UUID(9, 2);
    private static final WorkerId ZHANG = People.ZHANG;
    private static final WorkerId OTHER = People.ALIM;
    private static final IdentityNumber TYPED_WRONG = People.ZHANG_NUMBER;
    private static final IdentityNumber RIGHT = People.ALIM_NUMBER;
    private static final PersonName NAME = People.ZHANG_NAME;
    private static final MobileNumber MOBILE = MobileNumber.parse("13899990001");

    private final MovableClock clock = new MovableClock();
    private final InMemoryAccountStore accounts = new InMemoryAccountStore();
    private final InMemoryCorrectionStore store = new InMemoryCorrectionStore();
    private final InMemoryDeviceKeyStore deviceKeys = new InMemoryDeviceKeyStore();
    private final InMemoryResetPermitStore permits = new InMemoryResetPermitStore();
    private final SecureRandom random = new SecureRandom();
    private final PasswordHashes hashes =
            new PasswordHashes(new Argon2id(64, 1, 1), new PasswordHashes.Bounds(2, 32), random);
    private final Sessions sessions = new Sessions(new InMemorySessionStore(), clock, random, UUID::randomUUID);
    private final List<WorkerId> cardsHeld = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final CorrectionNews news = new CorrectionNews() {
        @Override
        public void correctionSeen(WorkerId concerned, Correction correction) {
            told.add("SEEN " + concerned);
        }

        @Override
        public void correctionApproved(WorkerId concerned, Correction correction) {
            told.add(
                    "APPROVED " + concerned + " " + accounts.mobileOf(concerned).isPresent());
        }

        @Override
        public void correctionRefused(WorkerId concerned, Correction correction) {
            told.add("REFUSED " + concerned);
        }
    };
    private final Corrections corrections = new Corrections(
            new Corrections.Ports(store, accounts, sessions, deviceKeys, permits, cardsHeld::add, news, Runnable::run),
            hashes,
            clock,
            UUID::randomUUID);

    private void open(WorkerId worker, IdentityNumber number, PersonName name) {
        Credential own = new Credential.Own(hashes.hash("lan-tian-88"));
        accounts.open(new Account(worker, number, name, own, RealName.BY_OFFICER, Account.Standing.ACTIVE));
    }

    private Correction submitted(Subject what, String value) {
        return ((Done) corrections.submit(ZHANG, new Principal.Worker(ZHANG), new Claim(what, value, "写错了")))
                .correction();
    }

    private CorrectionOutcome see(Correction correction, IdentityNumber number, PersonName name) {
        return corrections.see(OFFICER, correction.id(), new Card(number, name));
    }

    private Account account() {
        return accounts.find(ZHANG).orElseThrow();
    }

    private State stateOf(Correction correction) {
        return store.find(correction.id()).orElseThrow().state();
    }

    private Sessions.Started signedIn(WorkerId worker) {
        return sessions.start(new Principal.Worker(worker), Scope.FULL, new Device("phone-1", ""));
    }

    @Nested
    class AnyCase {
        AnyCase() {
            open(ZHANG, TYPED_WRONG, NAME);
            accounts.bind(ZHANG, MOBILE, clock.instant());
        }

        private CorrectionOutcome submit(Subject what, String value) {
            return corrections.submit(ZHANG, new Principal.Worker(ZHANG), new Claim(what, value, "写错了"));
        }

        @Test
        void aValueWithoutTheFormOfWhatItIsAboutIsRefused() {
            assertThat(submit(Subject.IDENTITY_NUMBER, "110105194912310021"))
                    .isEqualTo(new Refused(Reason.CLAIM_UNFIT));
            assertThat(submit(Subject.NAME, "张3")).isEqualTo(new Refused(Reason.CLAIM_UNFIT));
            assertThat(submit(Subject.MOBILE, "123")).isEqualTo(new Refused(Reason.CLAIM_UNFIT));
            assertThat(submit(Subject.OTHER, " ")).isEqualTo(new Refused(Reason.CLAIM_UNFIT));
        }

        @Test
        void whatStandsSoAlreadyIsNothingToCorrect() {
            assertThat(submit(Subject.NAME, NAME.text())).isEqualTo(new Refused(Reason.NOTHING_TO_CORRECT));
            assertThat(submit(Subject.IDENTITY_NUMBER, TYPED_WRONG.text()))
                    .isEqualTo(new Refused(Reason.NOTHING_TO_CORRECT));
            assertThat(submit(Subject.MOBILE, "13899990002")).isEqualTo(new Refused(Reason.NOTHING_TO_CORRECT));
        }

        @Test
        void oneCaseAboutTheSameIsOpenAtATime() {
            Correction first = submitted(Subject.NAME, "张建华");

            assertThat(submit(Subject.NAME, "张建化")).isEqualTo(new Refused(Reason.CORRECTION_OPEN));
            assertThat(submit(Subject.OTHER, "少了一天")).isInstanceOf(Done.class);
            corrections.withdraw(ZHANG, first.id());
            assertThat(submit(Subject.NAME, "张建化")).isInstanceOf(Done.class);
        }

        @Test
        void heWithdrawsHisOwnAndNobodyElses() {
            Correction correction = submitted(Subject.NAME, "张建华");

            assertThat(corrections.withdraw(OTHER, correction.id()))
                    .isEqualTo(new Refused(Reason.CORRECTION_NOT_FOUND));
            assertThat(corrections.withdraw(ZHANG, UUID.randomUUID()))
                    .isEqualTo(new Refused(Reason.CORRECTION_NOT_FOUND));
            assertThat(corrections.withdraw(ZHANG, correction.id())).isInstanceOf(Done.class);
            assertThat(corrections.withdraw(ZHANG, correction.id())).isInstanceOf(Done.class);
            assertThat(see(correction, TYPED_WRONG, PersonName.parse("张建华")))
                    .isEqualTo(new Refused(Reason.CORRECTION_CLOSED));
        }

        @Test
        void aRefusalBearsItsReasonAndIsTold() {
            Correction correction = submitted(Subject.NAME, "张建华");

            corrections.refuse(OFFICER, correction.id(), "证件上不是这个名字");

            assertThat(store.find(correction.id()).orElseThrow().last().reason())
                    .isEqualTo("证件上不是这个名字");
            assertThat(told).containsExactly("REFUSED " + ZHANG);
            assertThat(corrections.refuse(OFFICER, correction.id(), ""))
                    .isEqualTo(new Refused(Reason.CORRECTION_CLOSED));
            assertThat(corrections.refuse(OFFICER, UUID.randomUUID(), ""))
                    .isEqualTo(new Refused(Reason.CORRECTION_NOT_FOUND));
        }

        @Test
        void aNumberThatIsNotHisIsUnboundOnTheOfficersWordAloneAndNothingElseChanges() {
            Sessions.Started session = signedIn(ZHANG);
            Correction correction = submitted(Subject.MOBILE, MOBILE.digits());

            see(correction, TYPED_WRONG, NAME);

            assertThat(stateOf(correction)).isEqualTo(State.APPROVED);
            assertThat(accounts.mobileOf(ZHANG)).isEmpty();
            assertThat(told).containsExactly("APPROVED " + ZHANG + " true"); // told at the number of before
            assertThat(account().realName()).isEqualTo(RealName.BY_OFFICER);
            assertThat(cardsHeld).isEmpty();
            assertThat(sessions.of(session.token())).isInstanceOf(SessionLookup.Live.class);
        }

        @Test
        void aCardThatSaysSomethingElseIsAMismatch() {
            Correction name = submitted(Subject.NAME, "张建华");
            Correction mobile = submitted(Subject.MOBILE, MOBILE.digits());

            assertThat(see(name, TYPED_WRONG, NAME)).isEqualTo(new Refused(Reason.REAL_NAME_MISMATCH));
            assertThat(see(name, RIGHT, PersonName.parse("张建华"))).isEqualTo(new Refused(Reason.REAL_NAME_MISMATCH));
            assertThat(see(mobile, RIGHT, NAME)).isEqualTo(new Refused(Reason.REAL_NAME_MISMATCH));
            assertThat(accounts.mobileOf(ZHANG)).contains(MOBILE);
        }
    }

    @Nested
    class ANameOrANumberThatNobodyElseHas {
        ANameOrANumberThatNobodyElseHas() {
            open(ZHANG, TYPED_WRONG, NAME);
        }

        private Correction seen() {
            Correction correction = submitted(Subject.IDENTITY_NUMBER, RIGHT.text());
            see(correction, RIGHT, NAME);
            return correction;
        }

        @Test
        void theOfficersWordAloneChangesNothing() {
            Correction correction = seen();

            assertThat(stateOf(correction)).isEqualTo(State.SEEN);
            assertThat(account().number()).isEqualTo(TYPED_WRONG);
            assertThat(told).containsExactly("SEEN " + ZHANG);
        }

        @Test
        void whoHasSeenTheCardDoesNotAlsoAgree() {
            Correction correction = seen();

            assertThat(corrections.approve(OFFICER, correction.id()))
                    .isEqualTo(new Refused(Reason.SECOND_PERSON_NEEDED));
            assertThat(account().number()).isEqualTo(TYPED_WRONG);
        }

        @Test
        void whoHasOpenedItDoesNotAlsoAgree() {
            Claim claim = new Claim(Subject.IDENTITY_NUMBER, RIGHT.text(), "");
            Correction opened =
                    ((Done) corrections.submit(ZHANG, new Principal.Staff(ADMINISTRATOR), claim)).correction();
            see(opened, RIGHT, NAME);

            assertThat(corrections.approve(ADMINISTRATOR, opened.id()))
                    .isEqualTo(new Refused(Reason.SECOND_PERSON_NEEDED));
        }

        @Test
        void beforeTheCardWasSeenNobodyAgrees() {
            Correction correction = submitted(Subject.IDENTITY_NUMBER, RIGHT.text());

            assertThat(corrections.approve(ADMINISTRATOR, correction.id()))
                    .isEqualTo(new Refused(Reason.CORRECTION_CLOSED));
        }

        @Test
        void theSecondAgreesAndTheNumberIsRightAndTheOldOneFree() {
            Correction correction = seen();

            assertThat(corrections.approve(ADMINISTRATOR, correction.id())).isInstanceOf(Done.class);

            assertThat(account().number()).isEqualTo(RIGHT);
            assertThat(accounts.find(new Login.ByNumber(RIGHT))).contains(account());
            assertThat(accounts.find(new Login.ByNumber(TYPED_WRONG))).isEmpty();
            assertThat(corrections.approve(ADMINISTRATOR, correction.id()))
                    .isEqualTo(new Refused(Reason.CORRECTION_CLOSED));
        }

        @Test
        void nothingThatWasProvenBeforeStaysGood() {
            Sessions.Started session = signedIn(ZHANG);
            permits.put(new ResetPermit(ZHANG, ResetPermit.Step.CODE_PRINTED, "hash", clock.instant()));

            corrections.approve(ADMINISTRATOR, seen().id());

            assertThat(account().realName()).isEqualTo(RealName.NOT_VERIFIED);
            assertThat(cardsHeld).containsExactly(ZHANG);
            assertThat(sessions.of(session.token()))
                    .isEqualTo(new SessionLookup.Ended(SessionEnd.IDENTITY_CORRECTED, clock.instant()));
            assertThat(permits.find(ZHANG)).isEmpty();
        }

        @Test
        void anInitialPasswordIsTheTailOfTheRightNumberNowAndTheCodeOnPaperStaysGood() {
            Credential kept = account().credential();
            accounts.replace(ZHANG, kept, new Credential.Initial(hashes.hash("old123"), "code-hash"));

            corrections.approve(ADMINISTRATOR, seen().id());

            Credential.Initial next = (Credential.Initial) account().credential();
            assertThat(hashes.matches(RIGHT.lastSix(), next.passwordHash())).isTrue();
            assertThat(next.oneTimeCodeHash()).isEqualTo("code-hash");
        }

        @Test
        void aNumberThatAnAuthorityHasConfirmedWasNotTypedWrong() {
            accounts.verified(ZHANG, RealName.BY_AUTHORITY);
            Correction correction = submitted(Subject.IDENTITY_NUMBER, RIGHT.text());

            assertThat(see(correction, RIGHT, NAME)).isEqualTo(new Refused(Reason.NUMBER_CONFIRMED));
        }

        @Test
        void aNameIsPutRightTheSameWay() {
            PersonName right = PersonName.parse("张建华");
            Correction correction = submitted(Subject.NAME, right.text());
            see(correction, TYPED_WRONG, right);

            corrections.approve(ADMINISTRATOR, correction.id());

            assertThat(account().name()).isEqualTo(right);
            assertThat(account().realName()).isEqualTo(RealName.NOT_VERIFIED);
            assertThat(cardsHeld).containsExactly(ZHANG);
        }

        @Test
        void ifTheNumberHasComeToBeSomebodysMeanwhileItIsBegunAnew() {
            Correction correction = seen();
            open(OTHER, RIGHT, NAME);

            assertThat(corrections.approve(ADMINISTRATOR, correction.id()))
                    .isEqualTo(new Refused(Reason.CORRECTION_OUTDATED));
            assertThat(account().number()).isEqualTo(TYPED_WRONG);
        }
    }

    @Nested
    class TwoAccountsOfOneMan {
        TwoAccountsOfOneMan() {
            open(ZHANG, TYPED_WRONG, NAME);
            open(OTHER, RIGHT, NAME);
            accounts.bind(ZHANG, MOBILE, clock.instant());
        }

        private Correction seen() {
            Correction correction = submitted(Subject.IDENTITY_NUMBER, RIGHT.text());
            see(correction, RIGHT, NAME);
            return correction;
        }

        private Correction ripe() {
            Correction correction = seen();
            clock.forward(Corrections.OBJECTION_LASTS);
            return correction;
        }

        @Test
        void bothHearOfItAtTheFirstStep() {
            Correction correction = seen();

            assertThat(told).containsExactly("SEEN " + ZHANG, "SEEN " + OTHER);
            assertThat(corrections.of(OTHER)).extracting(Correction::id).containsExactly(correction.id());
        }

        @Test
        void whoeverHasTheOtherAccountStopsIt() {
            Correction correction = seen();

            assertThat(corrections.withdraw(OTHER, correction.id())).isInstanceOf(Done.class);

            clock.forward(Corrections.OBJECTION_LASTS);
            assertThat(corrections.approve(ADMINISTRATOR, correction.id()))
                    .isEqualTo(new Refused(Reason.CORRECTION_CLOSED));
            assertThat(accounts.find(ZHANG).orElseThrow().worker()).isEqualTo(ZHANG);
        }

        @Test
        void theyBecomeOneOnlyDaysLater() {
            Correction correction = seen();
            clock.forward(Duration.ofHours(1));

            assertThat(corrections.approve(ADMINISTRATOR, correction.id()))
                    .isEqualTo(new Refused(Reason.CORRECTION_TOO_EARLY, Duration.ofHours(71)));
            clock.forward(Duration.ofHours(71));
            assertThat(corrections.approve(ADMINISTRATOR, correction.id())).isInstanceOf(Done.class);
        }

        @Test
        void theAccountWithTheRightNumberIsKeptAndAnswersForBoth() {
            corrections.approve(ADMINISTRATOR, ripe().id());

            assertThat(accounts.find(ZHANG)).isEqualTo(accounts.find(OTHER));
            assertThat(account().number()).isEqualTo(RIGHT);
            assertThat(accounts.find(new Login.ByNumber(TYPED_WRONG))).isEmpty();
            assertThat(accounts.find(new Login.ByMobile(MOBILE))).isEmpty();
            assertThat(accounts.holderOf(MOBILE)).isEmpty();
        }

        @Test
        void bothAreSignedOutAndBothCardsAreHeld() {
            Sessions.Started one = signedIn(ZHANG);
            Sessions.Started other = signedIn(OTHER);
            permits.put(new ResetPermit(ZHANG, ResetPermit.Step.CODE_SHOWN, "hash", clock.instant()));
            permits.put(new ResetPermit(OTHER, ResetPermit.Step.CODE_PRINTED, "hash", clock.instant()));

            corrections.approve(ADMINISTRATOR, ripe().id());

            assertThat(sessions.of(one.token()))
                    .isEqualTo(new SessionLookup.Ended(SessionEnd.IDENTITY_CORRECTED, clock.instant()));
            assertThat(sessions.of(other.token()))
                    .isEqualTo(new SessionLookup.Ended(SessionEnd.IDENTITY_CORRECTED, clock.instant()));
            assertThat(cardsHeld).containsExactly(ZHANG, OTHER);
            assertThat(permits.find(ZHANG)).isEmpty();
            assertThat(permits.find(OTHER)).isEmpty();
            assertThat(told).endsWith("APPROVED " + ZHANG + " true", "APPROVED " + OTHER + " false");
        }

        @Test
        void anAccountUnderAnotherNameIsNotTakenOver() {
            accounts.correct(
                    accounts.find(OTHER).orElseThrow(),
                    RIGHT,
                    People.ALIM_NAME,
                    accounts.find(OTHER).orElseThrow().credential());
            Correction correction = submitted(Subject.IDENTITY_NUMBER, RIGHT.text());

            assertThat(see(correction, RIGHT, NAME)).isEqualTo(new Refused(Reason.REAL_NAME_MISMATCH));
            assertThat(stateOf(correction)).isEqualTo(State.SUBMITTED);
        }

        @Test
        void aCaseAboutAnAccountThatWasMergedOrClosedMeanwhileDoesNotReachTheOneInItsPlace() {
            Correction name = submitted(Subject.NAME, "张建华");
            corrections.approve(ADMINISTRATOR, ripe().id());

            assertThat(see(name, RIGHT, PersonName.parse("张建华"))).isEqualTo(new Refused(Reason.CORRECTION_CLOSED));

            Correction other = ((Done)
                            corrections.submit(OTHER, new Principal.Worker(OTHER), new Claim(Subject.NAME, "张建华", "")))
                    .correction();
            see(other, RIGHT, PersonName.parse("张建华"));
            accounts.close(OTHER, clock.instant());
            assertThat(corrections.approve(ADMINISTRATOR, other.id())).isEqualTo(new Refused(Reason.CORRECTION_CLOSED));
        }

        @Test
        void aBlockedAccountDoesNotComeBackByAMerger() {
            accounts.block(OTHER);
            Correction correction = submitted(Subject.IDENTITY_NUMBER, RIGHT.text());

            assertThat(see(correction, RIGHT, NAME)).isEqualTo(new Refused(Reason.REAL_NAME_MISMATCH));
        }
    }
}
