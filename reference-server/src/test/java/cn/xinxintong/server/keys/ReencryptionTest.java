package cn.xinxintong.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.RealName;
import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.Envelope;
import cn.xinxintong.crypto.PersonalDataCipher;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReencryptionTest {
    private static final Duration SETTLED = Reencryption.SETTLED.plusSeconds(1);

    private final SealedWorld world = new SealedWorld();

    @Test
    void bringsEveryCiphertextOfEveryTableUnderTheNewKeyAndReadsAsBefore() {
        Map<String, Long> before = world.keysInUse();
        List<Map<String, String>> texts =
                SealedTable.ALL.stream().map(world::read).toList();
        world.envelope.rotate(CryptoSuite.SM);
        world.run(world.reencryption(100));

        assertThat(before).containsOnlyKeys("test", "d1");
        assertThat(world.keysInUse()).containsOnlyKeys("d2");
        assertThat(SealedTable.ALL.stream().map(world::read).toList()).isEqualTo(texts);
        assertThat(world.stores.accounts.find(People.ZHANG).map(Account::name)).contains(People.ZHANG_NAME);
    }

    @Test
    void aBlindIndexStaysAndFinds() {
        world.envelope.rotate(CryptoSuite.SM);
        world.run(world.reencryption(100));

        assertThat(world.stores.accounts.find(new Login.ByNumber(People.ZHANG_NUMBER)))
                .isPresent();
    }

    @Test
    void goesOnWhereItWasStoppedAndTellsHowFarItCame() {
        world.envelope.rotate(CryptoSuite.INTERNATIONAL);
        assertThat(world.reencryption(1).step()).isTrue();
        assertThat(world.reencryption(1).progress().get(0))
                .isEqualTo(new Reencryption.Progress("account", 1, 1, 1, false));

        assertThat(world.reencryption(1).step()).isTrue();
        assertThat(world.reencryption(1).progress().get(0))
                .isEqualTo(new Reencryption.Progress("account", 1, 2, 2, false));
        assertThat(world.keysInUse()).containsKeys("d1", "d2").doesNotContainKey("test");

        world.run(world.reencryption(1));
        assertThat(world.keysInUse()).containsOnlyKeys("d2");
    }

    @Test
    void goesThroughOnceMoreWhenEveryServerHasHeardOfTheKeyAndIsThenDone() {
        Reencryption reencryption = world.reencryption(100);
        world.envelope.rotate(CryptoSuite.INTERNATIONAL);
        assertThat(world.run(reencryption)).isEqualTo(SealedTable.ALL.size());
        assertThat(reencryption.progress()).noneMatch(Reencryption.Progress::done);

        writeAsAServerThatHasNotHeard();
        world.clock.forward(SETTLED);
        assertThat(world.run(reencryption)).isEqualTo(SealedTable.ALL.size());

        assertThat(reencryption.progress()).allMatch(Reencryption.Progress::done);
        assertThat(world.keysInUse()).containsOnlyKeys("d2");
        world.clock.forward(SETTLED);
        assertThat(reencryption.step()).isFalse();
    }

    private void writeAsAServerThatHasNotHeard() {
        PersonalDataCipher old = new PersonalDataCipher(TestDatabase.keys(), world.random);
        byte[] late = old.encrypt("late", SealedTable.ALL.get(0).cell("name", List.of(People.ALIM.toString())));
        world.database.use(
                h -> h.execute("update account set name = ? where worker_id = ?", late, People.ALIM.value()));
        assertThat(world.keysInUse()).containsKey("test");
    }

    @Test
    void beginsAnewAfterTheNextRotation() {
        Reencryption reencryption = world.reencryption(100);
        world.run(reencryption);
        world.envelope.rotate(CryptoSuite.INTERNATIONAL);
        world.run(reencryption);
        world.envelope.rotate(CryptoSuite.SM);
        assertThat(reencryption.progress()).allMatch(p -> p.pass() == 0 && !p.done());
        world.run(reencryption);

        assertThat(world.keysInUse()).containsOnlyKeys("d3");
    }

    @Test
    void leavesACiphertextThatItCannotReadAsItIsAndGoesOn() {
        byte[] broken = world.sealed("staff", "name", "another row");
        world.database.use(h -> h.execute("update staff set name = ? where id = ?", broken, SealedWorld.ID));
        world.envelope.rotate(CryptoSuite.INTERNATIONAL);
        world.run(world.reencryption(100));

        assertThat(world.keysInUse()).containsEntry("d1", 2L);
        byte[] left = world.database.use(
                h -> h.createQuery("select name from staff").mapTo(byte[].class).one());
        assertThat(left).isEqualTo(broken);
    }

    @Test
    void whatWasEmptiedStaysEmptyAndTheRestOfItsRowIsBroughtUnderTheNewKey() {
        world.database.use(h -> h.execute("update sms set text = ''"));
        byte[] before = mobileOfTheMessage();
        world.envelope.rotate(CryptoSuite.INTERNATIONAL);
        world.run(world.reencryption(100));

        assertThat(mobileOfTheMessage()).isNotEqualTo(before);
    }

    private byte[] mobileOfTheMessage() {
        return world.database.use(
                h -> h.createQuery("select mobile from sms").mapTo(byte[].class).one());
    }

    @Test
    void isDoneByOneServerAtATime() {
        Reencryption other = world.reencryption(1);
        world.envelope.rotate(CryptoSuite.INTERNATIONAL);

        world.database.runInTransaction(() -> {
            assertThat(world.reencryption(1).step()).isTrue();
            assertThat(AtOnce.eightTimes(i -> other.step())).containsOnly(false);
        });
        assertThat(other.step()).isTrue();
    }

    @Test
    void readersAndWritersGoOnWhileTheKeyIsRotatedAndEverythingIsReencrypted() {
        Stores beside = new Stores(world.database, beside(), world.clock, world.random);
        List<Account> opened = new ArrayList<>();

        AtOnce.eightTimes(i -> {
            if (i == 0) return rotateThreeTimes();
            Stores stores = i % 2 == 0 ? beside : world.stores;
            for (int n = 0; n < 10; n++) {
                Account account = account();
                stores.accounts.open(account);
                synchronized (opened) {
                    opened.add(account);
                }
                assertThat(world.stores.accounts.find(account.worker())).contains(account);
                assertThat(beside.accounts.find(People.ZHANG)).isPresent();
            }
            return 0;
        });
        world.clock.forward(SETTLED);
        world.run(world.reencryption(7));

        assertThat(world.keysInUse()).containsOnlyKeys("d4");
        assertThat(opened).hasSize(70).allSatisfy(a -> assertThat(world.stores.accounts.find(a.worker()))
                .contains(a));
    }

    private int rotateThreeTimes() {
        int steps = 0;
        for (int n = 0; n < 3; n++) {
            world.envelope.rotate(n == 1 ? CryptoSuite.SM : CryptoSuite.INTERNATIONAL);
            steps += world.run(world.reencryption(3));
        }
        return steps;
    }

    /** The keys of a second server, which hears of new ones only when it meets them. */
    private Envelope beside() {
        Envelope beside = new Envelope(TestDatabase.keys(), new SqlDataKeyStore(world.database), world.random);
        beside.open(CryptoSuite.INTERNATIONAL);
        return beside;
    }

    private static Account account() {
        return new Account(
                Fresh.worker(),
                Fresh.residentId(),
                People.ZHANG_NAME,
                new Credential.Own("hash"),
                RealName.NOT_VERIFIED,
                Account.Standing.ACTIVE);
    }
}
