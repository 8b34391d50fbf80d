package cn.xinxintong.auth.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.RealName;
import cn.xinxintong.auth.ResetPermit;
import cn.xinxintong.auth.rights.ClosureOutcome.Closed;
import cn.xinxintong.auth.rights.ClosureOutcome.Reason;
import cn.xinxintong.auth.rights.ClosureOutcome.Refused;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.SessionLookup;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.testing.InMemoryAccountStore;
import cn.xinxintong.auth.testing.InMemoryDeviceKeyStore;
import cn.xinxintong.auth.testing.InMemoryResetPermitStore;
import cn.xinxintong.auth.testing.InMemorySessionStore;
import cn.xinxintong.auth.testing.InMemoryWorkerRecords;
import cn.xinxintong.consent.Agreement;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.consent.testing.InMemoryConsentStore;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosureTest {
    private static final WorkerId ZHANG = People.ZHANG;
    private static final MobileNumber MOBILE = MobileNumber.parse("13899990001");
    private static final Set<DataCategory> NOT_KEPT = EnumSet.of(DataCategory.MOBILE, DataCategory.NOTICES);

    private final MovableClock clock = new MovableClock();
    private final InMemoryAccountStore accounts = new InMemoryAccountStore();
    private final InMemoryResetPermitStore permits = new InMemoryResetPermitStore();
    private final Sessions sessions =
            new Sessions(new InMemorySessionStore(), clock, new SecureRandom(), UUID::randomUUID);
    private final Consents consents =
            new Consents(new InMemoryConsentStore(), p -> new Agreement(p, "2026-05", "text"), clock, UUID::randomUUID);
    private final InMemoryWorkerRecords records = new InMemoryWorkerRecords();
    private final Retention retention = new Retention(Arrays.stream(DataCategory.values())
            .map(c -> new RetentionRule(
                    c,
                    LocalDate.of(2020, 5, 1),
                    NOT_KEPT.contains(c) ? Period.ZERO : Period.ofYears(3),
                    RetentionRule.Start.RECORDED,
                    "条例"))
            .toList());
    private final Closure closure = new Closure(
            new Closure.Ports(
                    accounts,
                    sessions,
                    new InMemoryDeviceKeyStore(),
                    permits,
                    consents,
                    records,
                    worker -> records.add("told " + accounts.mobileOf(worker).isPresent()),
                    Runnable::run),
            retention,
            clock);
    private Sessions.Started started;

    @BeforeEach
    void zhangHasAnAccountAndIsSignedIn() {
        accounts.open(new Account(
                ZHANG,
                People.ZHANG_NUMBER,
                People.ZHANG_NAME,
                new Credential.Own("hash"),
                RealName.BY_OFFICER,
                Account.Standing.ACTIVE));
        accounts.bind(ZHANG, MOBILE, clock.instant());
        started = sessions.start(new Principal.Worker(ZHANG), Scope.FULL, new Device("phone-1", ""));
    }

    private Session proven() {
        sessions.prove(started.session());
        return started.session();
    }

    @Test
    void aTelephoneThatLiesAboutUnlockedClosesNothing() {
        assertThat(closure.close(started.session(), Set.of()))
                .isEqualTo(new Refused(Reason.STEP_UP_REQUIRED, Set.of()));
        proven();
        clock.forward(Duration.ofMinutes(5));
        assertThat(closure.close(started.session(), Set.of()))
                .isEqualTo(new Refused(Reason.STEP_UP_REQUIRED, Set.of()));
    }

    @Test
    void afterItHisLoginIsOneThatNobodyHas() {
        assertThat(closure.close(proven(), Set.of())).isEqualTo(new Closed(closure.rules()));

        assertThat(accounts.find(new Login.ByNumber(People.ZHANG_NUMBER))).isEmpty();
        assertThat(accounts.find(new Login.ByMobile(MOBILE))).isEmpty();
        assertThat(sessions.of(started.token()))
                .isEqualTo(new SessionLookup.Ended(SessionEnd.ACCOUNT_CLOSED, clock.instant()));
    }

    @Test
    void heIsToldWhileHisNumberIsStillBoundAndWhatNoLawKeepsIsErased() {
        permits.put(new ResetPermit(ZHANG, ResetPermit.Step.CODE_PRINTED, "hash", clock.instant()));

        closure.close(proven(), Set.of());

        assertThat(records.done()).containsExactly("told true", "left", "erased MOBILE", "erased NOTICES");
        assertThat(permits.find(ZHANG)).isEmpty();
    }

    @Test
    void everyConsentEnds() {
        consents.give(ZHANG, Purpose.USER_AGREEMENT, "2026-05", Recipient.PLATFORM);
        consents.give(ZHANG, Purpose.WAGE_CARD_USE, "2026-05", new Recipient.AnEnterprise(People.BUILDERS));

        closure.close(proven(), Set.of());

        assertThat(consents.of(ZHANG)).hasSize(2).noneMatch(c -> c.holdsAt(clock.instant()));
    }

    @Test
    void whatIsOpenIsNamedAndNothingHappensUntilHeSaysThatHeKnows() {
        records.open(ZHANG, OpenMatter.WAGE_PENDING);
        records.open(ZHANG, OpenMatter.LINE_TO_SIGN);

        assertThat(closure.close(proven(), Set.of(OpenMatter.WAGE_PENDING)))
                .isEqualTo(new Refused(Reason.CLOSURE_HAS_OPEN_MATTERS, Set.of(OpenMatter.LINE_TO_SIGN)));
        assertThat(records.done()).isEmpty();
        assertThat(accounts.find(new Login.ByNumber(People.ZHANG_NUMBER))).isPresent();

        assertThat(closure.close(proven(), records.openMatters(ZHANG))).isInstanceOf(Closed.class);
    }

    @Test
    void collectedAgainHeHasANewAccount() {
        closure.close(proven(), Set.of());

        boolean opened = accounts.open(new Account(
                People.ALIM,
                People.ZHANG_NUMBER,
                People.ZHANG_NAME,
                new Credential.Own("hash"),
                RealName.NOT_VERIFIED,
                Account.Standing.ACTIVE));

        assertThat(opened).isTrue();
        assertThat(accounts.find(ZHANG).orElseThrow().standing()).isEqualTo(Account.Standing.CLOSED);
    }

    @Test
    void whatALawKeepsIsNotErasedAndTheLawIsNamed() {
        assertThat(closure.erase(proven(), DataCategory.WAGES))
                .isEqualTo(new ErasureOutcome.KeptByLaw(retention.of(DataCategory.WAGES, LocalDate.of(2026, 6, 1))));
        assertThat(records.done()).isEmpty();
    }

    @Test
    void whatNoLawKeepsIsErasedAfterAStepUp() {
        assertThat(closure.erase(started.session(), DataCategory.NOTICES))
                .isEqualTo(new ErasureOutcome.StepUpRequired());
        assertThat(closure.erase(proven(), DataCategory.NOTICES)).isEqualTo(new ErasureOutcome.Erased());

        assertThat(records.done()).containsExactly("erased NOTICES");
    }

    @Test
    void aRuleHoldsFromItsDayOnAndNoDataAreKeptWithoutOne() {
        RetentionRule older = new RetentionRule(
                DataCategory.FACE, LocalDate.of(2020, 1, 1), Period.ofYears(1), RetentionRule.Start.RECORDED, "旧");
        RetentionRule newer = new RetentionRule(
                DataCategory.FACE, LocalDate.of(2025, 6, 1), Period.ZERO, RetentionRule.Start.CONSENT_ENDED, "新");
        Retention dated = new Retention(List.of(newer, older));

        assertThat(dated.of(DataCategory.FACE, LocalDate.of(2025, 5, 31))).isEqualTo(older);
        assertThat(dated.of(DataCategory.FACE, LocalDate.of(2025, 6, 1))).isEqualTo(newer);
        assertThatThrownBy(() -> dated.of(DataCategory.WAGES, LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> dated.on(LocalDate.of(2026, 1, 1))).isInstanceOf(IllegalStateException.class);
    }
}
