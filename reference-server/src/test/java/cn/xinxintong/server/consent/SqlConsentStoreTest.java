package cn.xinxintong.server.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.consent.Consent;
import cn.xinxintong.consent.ConsentStore;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.consent.testing.ConsentStoreContract;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.Known;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

class SqlConsentStoreTest extends ConsentStoreContract {
    private static final Stores STORES = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Override
    protected ConsentStore store() {
        return STORES.consents;
    }

    @Override
    protected void known(WorkerId worker) {
        new Known(STORES).worker(worker);
    }

    @Override
    protected void known(EnterpriseId enterprise) {
        new Known(STORES).enterprise(enterprise);
    }

    @Test
    void nobodyWithdrawsWhatAnotherHasConsentedTo() {
        Consent zhangs = new Consent(
                UUID.randomUUID(),
                People.ZHANG,
                Purpose.FACE,
                "2026-01",
                Recipient.PLATFORM,
                NOW,
                Consent.UNTIL_WITHDRAWN);
        STORES.consents.append(zhangs);

        assertThatThrownBy(() -> STORES.consents.appendWithdrawal(People.ALIM, zhangs.id(), NOW))
                .isInstanceOf(JdbiException.class);
        assertThat(STORES.consents.withdrawnBy(People.ALIM)).isEmpty();
        assertThat(STORES.consents.withdrawnBy(People.ZHANG)).isEmpty();
    }
}
