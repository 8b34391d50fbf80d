package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.Account.Standing;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.RealName;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PermanentResidentId;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link AccountStore} promises. */
public abstract class AccountStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00.123Z");

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract AccountStore store();

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"MERGED", "CLOSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void keepsAnAccountAsItWasOpened(Standing standing) {
        AccountStore store = store();
        Account account = account(Fresh.residentId(), standing);

        assertThat(store.open(account)).isTrue();
        assertThat(store.find(account.worker())).contains(account);
        assertThat(store.find(new Login.ByNumber(account.number()))).contains(account);
        assertThat(store.mobileOf(account.worker())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RealName.class)
    void keepsAnAccountWhosePasswordAndNameAreSettledAlready(RealName realName) {
        AccountStore store = store();
        Account account = new Account(
                Fresh.worker(),
                Fresh.residentId(),
                People.ZHANG_NAME,
                new Credential.Own("$argon2id$own"),
                realName,
                Standing.ACTIVE);

        store.open(account);

        assertThat(store.find(account.worker())).contains(account);
    }

    @Test
    void keepsTheAccountOfAForeigner() {
        AccountStore store = store();
        IdentityNumber number =
                PermanentResidentId.parse(String.format(Locale.ROOT, "USA%04d850101%02d", below(10_000), below(100)));
        Account account = account(number, Standing.ACTIVE);

        store.open(account);

        assertThat(store.find(new Login.ByNumber(number))).contains(account);
    }

    @Test
    void findsNobodyThatItDoesNotKnow() {
        AccountStore store = store();

        assertThat(store.find(Fresh.worker())).isEmpty();
        assertThat(store.find(new Login.ByNumber(Fresh.residentId()))).isEmpty();
        assertThat(store.find(new Login.ByMobile(Fresh.mobile()))).isEmpty();
        assertThat(store.mobileOf(Fresh.worker())).isEmpty();
    }

    @Test
    void opensOneAccountANumber() {
        AccountStore store = store();
        Account first = open(store);
        Account second = account(first.number(), Standing.ACTIVE);

        assertThat(store.open(second)).isFalse();
        assertThat(store.find(new Login.ByNumber(first.number()))).contains(first);
        assertThat(store.find(second.worker())).isEmpty();
    }

    @Test
    void opensOneOfManyAccountsOfANumberAtOnce() {
        AccountStore store = store();
        IdentityNumber number = Fresh.residentId();
        Account[] accounts = new Account[8];
        for (int i = 0; i < accounts.length; i++) accounts[i] = account(number, Standing.ACTIVE);

        var opened = AtOnce.eightTimes(i -> store.open(accounts[i]));

        assertThat(opened).containsOnlyOnce(true);
        assertThat(store.find(new Login.ByNumber(number))).contains(accounts[opened.indexOf(true)]);
    }

    @Test
    void replacesTheCredentialThatIsExpected() {
        AccountStore store = store();
        Account account = open(store);
        Credential own = new Credential.Own("$argon2id$own");
        Credential newer = new Credential.Own("$argon2id$newer");

        assertThat(store.replace(account.worker(), account.credential(), own)).isTrue();
        assertThat(credentialOf(store, account)).isEqualTo(own);
        assertThat(store.replace(account.worker(), own, newer)).isTrue();
        assertThat(credentialOf(store, account)).isEqualTo(newer);
    }

    @Test
    void givesAnInitialCredentialBack() {
        AccountStore store = store();
        Account account = open(store);
        Credential own = new Credential.Own("$argon2id$own");
        Credential again = new Credential.Initial("$argon2id$initial", "$argon2id$another code");
        store.replace(account.worker(), account.credential(), own);

        assertThat(store.replace(account.worker(), own, again)).isTrue();
        assertThat(credentialOf(store, account)).isEqualTo(again);
    }

    @Test
    void replacesNoOtherCredential() {
        AccountStore store = store();
        Account account = open(store);
        Credential own = new Credential.Own("$argon2id$own");

        assertThat(store.replace(account.worker(), own, new Credential.Own("$argon2id$newer")))
                .isFalse();
        assertThat(store.replace(account.worker(), new Credential.Initial("$argon2id$initial", "$argon2id$other"), own))
                .isFalse();
        assertThat(store.replace(account.worker(), new Credential.Own("$argon2id$initial"), own))
                .isFalse();
        assertThat(store.replace(Fresh.worker(), account.credential(), own)).isFalse();
        assertThat(store.find(account.worker())).contains(account);
    }

    @Test
    void letsOneOfManyNewCredentialsAtOnceWin() {
        AccountStore store = store();
        Account account = open(store);

        var replaced = AtOnce.eightTimes(
                i -> store.replace(account.worker(), account.credential(), new Credential.Own("$argon2id$" + i)));

        assertThat(replaced).containsOnlyOnce(true);
        assertThat(credentialOf(store, account)).isEqualTo(new Credential.Own("$argon2id$" + replaced.indexOf(true)));
    }

    @Test
    void recordsWhoConfirmedTheRealName() {
        AccountStore store = store();
        Account zhang = open(store);
        Account alim = open(store);
        Account other = open(store);

        store.verified(zhang.worker(), RealName.BY_OFFICER);
        store.verified(alim.worker(), RealName.BY_AUTHORITY);

        assertThat(store.find(zhang.worker()).orElseThrow().realName()).isEqualTo(RealName.BY_OFFICER);
        assertThat(store.find(alim.worker()).orElseThrow().realName()).isEqualTo(RealName.BY_AUTHORITY);
        assertThat(store.find(other.worker())).contains(other);
    }

    @Test
    void losesNeitherTheCredentialNorTheRealNameWhenBothComeAtOnce() {
        AccountStore store = store();
        Account account = open(store);
        Credential own = new Credential.Own("$argon2id$own");

        AtOnce.eightTimes(i -> {
            if (i % 2 == 0) store.verified(account.worker(), RealName.BY_OFFICER);
            else store.replace(account.worker(), account.credential(), own);
            return i;
        });

        assertThat(store.find(account.worker()))
                .contains(new Account(
                        account.worker(),
                        account.number(),
                        account.name(),
                        own,
                        RealName.BY_OFFICER,
                        account.standing()));
    }

    @Test
    void findsTheAccountByItsBoundMobile() {
        AccountStore store = store();
        Account account = open(store);
        MobileNumber mobile = Fresh.mobile();

        assertThat(store.bind(account.worker(), mobile, MORNING)).isTrue();

        assertThat(store.mobileOf(account.worker())).contains(mobile);
        assertThat(store.mobileBoundAt(account.worker())).contains(MORNING);
        assertThat(store.holderOf(mobile)).contains(account.worker());
        assertThat(store.find(new Login.ByMobile(mobile))).contains(account);
        assertThat(store.find(new Login.ByMobile(Fresh.mobile()))).isEmpty();
    }

    @Test
    void forgetsTheMobileThatWasBoundBefore() {
        AccountStore store = store();
        Account account = open(store);
        MobileNumber before = Fresh.mobile();
        MobileNumber now = Fresh.mobile();
        store.bind(account.worker(), before, MORNING);

        assertThat(store.bind(account.worker(), now, MORNING.plusSeconds(1))).isTrue();

        assertThat(store.find(new Login.ByMobile(before))).isEmpty();
        assertThat(store.mobileOf(account.worker())).contains(now);
        assertThat(store.mobileBoundAt(account.worker())).contains(MORNING.plusSeconds(1));
    }

    @Test
    void bindsANumberThatIsHisAlreadyAsItWas() {
        AccountStore store = store();
        Account account = open(store);
        MobileNumber mobile = Fresh.mobile();
        store.bind(account.worker(), mobile, MORNING);

        assertThat(store.bind(account.worker(), mobile, MORNING.plusSeconds(1))).isTrue();
        assertThat(store.mobileBoundAt(account.worker())).contains(MORNING);
    }

    @Test
    void bindsNoNumberThatAnotherHas() {
        AccountStore store = store();
        Account zhang = open(store);
        Account alim = open(store);
        MobileNumber zhangs = Fresh.mobile();
        MobileNumber alims = Fresh.mobile();
        store.bind(zhang.worker(), zhangs, MORNING);
        store.bind(alim.worker(), alims, MORNING);

        assertThat(store.bind(alim.worker(), zhangs, MORNING.plusSeconds(1))).isFalse();
        assertThat(store.mobileOf(alim.worker())).contains(alims);
        assertThat(store.mobileBoundAt(alim.worker())).contains(MORNING);
        assertThat(store.holderOf(zhangs)).contains(zhang.worker());
    }

    @Test
    void aNumberThatWasGivenUpIsFreeForOthers() {
        AccountStore store = store();
        Account zhang = open(store);
        Account alim = open(store);
        MobileNumber mobile = Fresh.mobile();
        store.bind(zhang.worker(), mobile, MORNING);
        store.bind(zhang.worker(), Fresh.mobile(), MORNING);

        assertThat(store.bind(alim.worker(), mobile, MORNING)).isTrue();
        assertThat(store.holderOf(mobile)).contains(alim.worker());
    }

    @Test
    void bindsNothingToAnAccountThatItDoesNotKnow() {
        AccountStore store = store();
        MobileNumber mobile = Fresh.mobile();

        assertThat(store.bind(Fresh.worker(), mobile, MORNING)).isFalse();
        assertThat(store.holderOf(mobile)).isEmpty();
    }

    @Test
    void givesANumberToOneOfManyWhoBindItAtOnce() {
        AccountStore store = store();
        MobileNumber mobile = Fresh.mobile();
        Account[] accounts = new Account[8];
        for (int i = 0; i < accounts.length; i++) accounts[i] = open(store);

        var bound = AtOnce.eightTimes(i -> store.bind(accounts[i].worker(), mobile, MORNING));

        assertThat(bound).containsOnlyOnce(true);
        assertThat(store.holderOf(mobile)).contains(accounts[bound.indexOf(true)].worker());
        for (int i = 0; i < accounts.length; i++)
            assertThat(store.mobileOf(accounts[i].worker()).isPresent()).isEqualTo(bound.get(i));
    }

    @Test
    void oneWhoBindsManyNumbersAtOnceEndsWithOne() {
        AccountStore store = store();
        Account account = open(store);
        MobileNumber[] mobiles = new MobileNumber[8];
        for (int i = 0; i < mobiles.length; i++) mobiles[i] = Fresh.mobile();

        AtOnce.eightTimes(i -> store.bind(account.worker(), mobiles[i], MORNING));

        MobileNumber last = store.mobileOf(account.worker()).orElseThrow();
        for (MobileNumber mobile : mobiles)
            assertThat(store.holderOf(mobile).isPresent()).isEqualTo(mobile.equals(last));
    }

    private static Credential credentialOf(AccountStore store, Account account) {
        return store.find(account.worker()).orElseThrow().credential();
    }

    private static Account open(AccountStore store) {
        Account account = account(Fresh.residentId(), Standing.ACTIVE);
        store.open(account);
        return account;
    }

    @Test
    void aNumberThatIsUnboundIsFree() {
        AccountStore store = store();
        Account account = opened(store);
        MobileNumber mobile = Fresh.mobile();
        store.bind(account.worker(), mobile, MORNING);

        store.unbind(account.worker());
        store.unbind(account.worker());

        assertThat(store.mobileOf(account.worker())).isEmpty();
        assertThat(store.mobileBoundAt(account.worker())).isEmpty();
        assertThat(store.holderOf(mobile)).isEmpty();
        assertThat(store.bind(opened(store).worker(), mobile, MORNING)).isTrue();
    }

    @Test
    void aNumberPutRightIsFoundAndTheWrongOneIsFreeAndNobodyHasConfirmedIt() {
        AccountStore store = store();
        Account account = opened(store);
        store.verified(account.worker(), RealName.BY_OFFICER);
        Account expected = store.find(account.worker()).orElseThrow();
        IdentityNumber right = Fresh.residentId();
        Credential next = new Credential.Own("$argon2id$next");

        assertThat(store.correct(expected, right, People.ALIM_NAME, next)).isTrue();

        Account corrected = store.find(new Login.ByNumber(right)).orElseThrow();
        assertThat(corrected)
                .isEqualTo(new Account(
                        account.worker(), right, People.ALIM_NAME, next, RealName.NOT_VERIFIED, Standing.ACTIVE));
        assertThat(store.find(new Login.ByNumber(account.number()))).isEmpty();
        assertThat(store.open(account(account.number(), Standing.ACTIVE))).isTrue();
    }

    @Test
    void aNameAloneIsPutRightUnderTheSameNumber() {
        AccountStore store = store();
        Account account = opened(store);

        assertThat(store.correct(account, account.number(), People.ALIM_NAME, account.credential()))
                .isTrue();

        assertThat(store.find(new Login.ByNumber(account.number()))
                        .orElseThrow()
                        .name())
                .isEqualTo(People.ALIM_NAME);
    }

    @Test
    void nothingIsPutRightIfAnotherHasTheNumberOrTheAccountHasChanged() {
        AccountStore store = store();
        Account account = opened(store);
        Account other = opened(store);

        assertThat(store.correct(account, other.number(), account.name(), account.credential()))
                .isFalse();
        store.verified(account.worker(), RealName.BY_OFFICER);
        assertThat(store.correct(account, Fresh.residentId(), account.name(), account.credential()))
                .isFalse();

        assertThat(store.find(new Login.ByNumber(account.number()))).isEqualTo(store.find(account.worker()));
        assertThat(store.find(new Login.ByNumber(other.number()))).contains(other);
    }

    @Test
    void oneOfTwoAccountsAnswersForBoth() {
        AccountStore store = store();
        Account retired = opened(store);
        Account kept = opened(store);
        MobileNumber mobile = Fresh.mobile();
        MobileNumber freed = Fresh.mobile();
        store.bind(kept.worker(), mobile, MORNING);
        store.bind(retired.worker(), freed, MORNING);

        assertThat(store.merge(retired.worker(), kept.worker(), UUID.randomUUID(), MORNING))
                .isTrue();

        assertThat(store.find(retired.worker())).contains(kept);
        assertThat(store.find(kept.worker())).contains(kept);
        assertThat(store.mobileOf(retired.worker())).contains(mobile);
        assertThat(store.mobileBoundAt(retired.worker())).contains(MORNING);
        assertThat(store.find(new Login.ByNumber(retired.number()))).isEmpty();
        assertThat(store.holderOf(freed)).isEmpty();
    }

    @Test
    void ofThreeAccountsOneAnswersForAll() {
        AccountStore store = store();
        Account first = opened(store);
        Account second = opened(store);
        Account third = opened(store);
        store.merge(first.worker(), second.worker(), UUID.randomUUID(), MORNING);

        assertThat(store.merge(second.worker(), third.worker(), UUID.randomUUID(), MORNING))
                .isTrue();

        assertThat(store.find(first.worker())).contains(third);
    }

    @Test
    void whatIsMergedBlockedOrTheSameIsNotMerged() {
        AccountStore store = store();
        Account retired = opened(store);
        Account kept = opened(store);
        Account blocked = account(Fresh.residentId(), Standing.BLOCKED);
        store.open(blocked);
        store.merge(retired.worker(), kept.worker(), UUID.randomUUID(), MORNING);

        assertThat(store.merge(retired.worker(), opened(store).worker(), UUID.randomUUID(), MORNING))
                .isFalse();
        assertThat(store.merge(kept.worker(), retired.worker(), UUID.randomUUID(), MORNING))
                .isFalse();
        assertThat(store.merge(kept.worker(), kept.worker(), UUID.randomUUID(), MORNING))
                .isFalse();
        assertThat(store.merge(blocked.worker(), kept.worker(), UUID.randomUUID(), MORNING))
                .isFalse();
        assertThat(store.merge(kept.worker(), Fresh.worker(), UUID.randomUUID(), MORNING))
                .isFalse();
        assertThat(store.find(kept.worker())).contains(kept);
    }

    @Test
    void twoAccountsThatAreMergedIntoEachOtherAtOnceBecomeOne() {
        AccountStore store = store();
        Account one = opened(store);
        Account other = opened(store);

        List<Boolean> done = AtOnce.eightTimes(i -> i % 2 == 0
                ? store.merge(one.worker(), other.worker(), UUID.randomUUID(), MORNING)
                : store.merge(other.worker(), one.worker(), UUID.randomUUID(), MORNING));

        assertThat(done).containsOnlyOnce(true);
        assertThat(store.find(one.worker())).isEqualTo(store.find(other.worker()));
    }

    @Test
    void aClosedAccountIsFoundByNoLoginAndItsNumbersAreFree() {
        AccountStore store = store();
        Account account = opened(store);
        MobileNumber mobile = Fresh.mobile();
        store.bind(account.worker(), mobile, MORNING);

        assertThat(store.close(account.worker(), MORNING)).isTrue();

        assertThat(store.find(new Login.ByNumber(account.number()))).isEmpty();
        assertThat(store.find(new Login.ByMobile(mobile))).isEmpty();
        assertThat(store.find(account.worker()).orElseThrow().standing()).isEqualTo(Standing.CLOSED);
        assertThat(store.find(account.worker()).orElseThrow().name()).isEqualTo(account.name());
        assertThat(store.close(account.worker(), MORNING)).isFalse();
        assertThat(store.close(Fresh.worker(), MORNING)).isFalse();
        Account again = account(account.number(), Standing.ACTIVE);
        assertThat(store.open(again)).isTrue();
        assertThat(store.find(new Login.ByNumber(account.number()))).contains(again);
    }

    private static Account opened(AccountStore store) {
        Account account = account(Fresh.residentId(), Standing.ACTIVE);
        store.open(account);
        return account;
    }

    private static Account account(IdentityNumber number, Standing standing) {
        Credential initial = new Credential.Initial("$argon2id$initial", "$argon2id$code");
        return new Account(Fresh.worker(), number, People.ALIM_NAME, initial, RealName.NOT_VERIFIED, standing);
    }

    private static int below(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
