package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.staff.StaffRole;
import cn.xinxintong.auth.staff.StaffStore;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link StaffStore} promises. */
public abstract class StaffStoreContract {

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract StaffStore store();

    /** Called before anything refers to the enterprise. */
    protected void known(EnterpriseId enterprise) {}

    /** Called before anything refers to the project, and after its enterprise was made known. */
    protected void known(ProjectId project, EnterpriseId enterprise) {}

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void keepsStaffOfEveryRole(StaffRole role) {
        StaffStore store = store();
        StaffAccount account = account(login(), role, Set.of(), Set.of());

        assertThat(store.add(account)).isTrue();
        assertThat(store.find(account.id())).contains(account);
        assertThat(store.findByLogin(account.login())).contains(account);
    }

    @Test
    void keepsWhatHeIsBoundTo() {
        StaffStore store = store();
        EnterpriseId builders = Fresh.enterprise();
        ProjectId tower = Fresh.project();
        ProjectId bridge = Fresh.project();
        known(builders);
        known(tower, builders);
        known(bridge, builders);
        StaffAccount clerk = account(login(), StaffRole.ENTERPRISE, Set.of(builders), Set.of());
        StaffAccount officer = account(login(), StaffRole.OFFICER, Set.of(builders), Set.of(tower, bridge));

        store.add(clerk);
        store.add(officer);

        assertThat(store.find(clerk.id())).contains(clerk);
        assertThat(store.find(officer.id())).contains(officer);
        assertThat(store.findByLogin(officer.login())).contains(officer);
    }

    @Test
    void findsNobodyThatItDoesNotKnow() {
        StaffStore store = store();

        assertThat(store.find(UUID.randomUUID())).isEmpty();
        assertThat(store.findByLogin(login())).isEmpty();
    }

    @Test
    void givesALoginOnceInWhicheverLetters() {
        StaffStore store = store();
        StaffAccount first = account(login(), StaffRole.BANK, Set.of(), Set.of());
        store.add(first);
        StaffAccount second = account(first.login().toUpperCase(Locale.ROOT), StaffRole.BANK, Set.of(), Set.of());

        assertThat(store.add(second)).isFalse();
        assertThat(store.find(second.id())).isEmpty();
        assertThat(store.findByLogin(first.login())).contains(first);
    }

    @Test
    void givesALoginToOneOfManyWhoWantItAtOnce() {
        StaffStore store = store();
        StaffAccount[] accounts = new StaffAccount[8];
        String login = login();
        for (int i = 0; i < accounts.length; i++) accounts[i] = account(login, StaffRole.BANK, Set.of(), Set.of());

        var added = AtOnce.eightTimes(i -> store.add(accounts[i]));

        assertThat(added).containsOnlyOnce(true);
        assertThat(store.findByLogin(login)).contains(accounts[added.indexOf(true)]);
    }

    @Test
    void findsALoginInWhicheverLettersItWasAdded() {
        StaffStore store = store();
        StaffAccount account = account(login().toUpperCase(Locale.ROOT), StaffRole.REGULATOR, Set.of(), Set.of());
        store.add(account);

        assertThat(store.findByLogin(account.login().toLowerCase(Locale.ROOT)).map(StaffAccount::id))
                .contains(account.id());
        assertThat(store.findByLogin(account.login()).map(StaffAccount::id)).contains(account.id());
    }

    @Test
    void usesAStepOnceAndNoneBeforeIt() {
        StaffStore store = store();
        UUID staff = added(store);

        assertThat(store.useStep(staff, 59_000_000L)).isTrue();
        assertThat(store.useStep(staff, 59_000_000L)).isFalse();
        assertThat(store.useStep(staff, 58_999_999L)).isFalse();
        assertThat(store.useStep(staff, 59_000_001L)).isTrue();
        assertThat(store.useStep(staff, 59_000_000L)).isFalse();
    }

    @Test
    void givesAStepToOneOfManyWhoUseItAtOnce() {
        StaffStore store = store();
        UUID staff = added(store);

        assertThat(AtOnce.eightTimes(i -> store.useStep(staff, 59_000_000L))).containsOnlyOnce(true);
    }

    @Test
    void countsTheStepsOfEachByHimself() {
        StaffStore store = store();
        UUID one = added(store);
        UUID other = added(store);
        store.useStep(one, 59_000_000L);

        assertThat(store.useStep(other, 59_000_000L)).isTrue();
    }

    @Test
    void usesNoStepOfSomebodyWhomItDoesNotKnow() {
        assertThat(store().useStep(UUID.randomUUID(), 59_000_000L)).isFalse();
    }

    private static UUID added(StaffStore store) {
        StaffAccount account = account(login(), StaffRole.ADMINISTRATOR, Set.of(), Set.of());
        store.add(account);
        return account.id();
    }

    private static String login() {
        return "staff-" + UUID.randomUUID();
    }

    private static StaffAccount account(
            String login, StaffRole role, Set<EnterpriseId> enterprises, Set<ProjectId> projects) {
        return new StaffAccount(
                UUID.randomUUID(),
                login,
                "李专管",
                role,
                enterprises,
                projects,
                "$argon2id$hash",
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
