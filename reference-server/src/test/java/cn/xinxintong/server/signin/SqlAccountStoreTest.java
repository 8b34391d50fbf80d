package cn.xinxintong.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.RealName;
import cn.xinxintong.auth.testing.AccountStoreContract;
import cn.xinxintong.crypto.UnreadableException;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.Dump;
import cn.xinxintong.server.testing.Known;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.Fresh;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlAccountStoreTest extends AccountStoreContract {
    private static final Stores STORES = TestDatabase.fresh();

    @Override
    protected AccountStore store() {
        return STORES.accounts;
    }

    @Test
    void nobodyWithoutTheKeyReadsNumberNameOrMobile() {
        Account account = new Account(
                Fresh.worker(),
                Fresh.residentId(),
                PersonName.parse("古丽娜尔·艾合买提"),
                new Credential.Own("$argon2id$own"),
                RealName.NOT_VERIFIED,
                Account.Standing.ACTIVE);
        MobileNumber mobile = Fresh.mobile();
        STORES.accounts.open(account);
        STORES.accounts.bind(account.worker(), mobile, Instant.EPOCH);

        assertThat(Dump.of(STORES.database))
                .contains(account.worker().toString())
                .doesNotContain(account.number().text())
                .doesNotContain(account.name().text())
                .doesNotContain(mobile.digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "name"})
    void whatIsMovedIntoAnotherWorkersRowIsNotRead(String column) {
        WorkerId zhang = opened();
        WorkerId alim = opened();

        STORES.database.use(h -> h.execute(
                "update account set " + column + " = (select " + column + " from account where worker_id = ?)"
                        + " where worker_id = ?",
                zhang.value(),
                alim.value()));

        assertThatThrownBy(() -> STORES.accounts.find(alim)).isInstanceOf(UnreadableException.class);
    }

    private static WorkerId opened() {
        WorkerId worker = Fresh.worker();
        new Known(STORES).worker(worker);
        return worker;
    }
}
