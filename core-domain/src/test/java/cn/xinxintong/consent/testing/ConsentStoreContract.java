package cn.xinxintong.consent.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.consent.Consent;
import cn.xinxintong.consent.ConsentStore;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.Fresh;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ConsentStore} promises. */
public abstract class ConsentStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00.123Z");

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract ConsentStore store();

    /** Called before anything refers to the worker. */
    protected void known(WorkerId worker) {}

    /** Called before anything refers to the enterprise. */
    protected void known(EnterpriseId enterprise) {}

    @Test
    void keepsConsentsAsTheyWereGivenOldestFirst() {
        ConsentStore store = store();
        WorkerId worker = worker();
        Consent later = consent(worker, Purpose.FACE, Recipient.PLATFORM, MORNING.plusSeconds(60));
        Consent first = consent(worker, Purpose.WAGE_CARD_USE, enterprise(), MORNING);
        Consent limited = new Consent(
                UUID.randomUUID(),
                worker,
                Purpose.PRIVACY,
                "2",
                Recipient.PLATFORM,
                MORNING.plusSeconds(90),
                MORNING.plusSeconds(9000));

        store.append(first);
        store.append(later);
        store.append(limited);

        assertThat(store.of(worker)).containsExactly(first, later, limited);
    }

    @Test
    void keepsWorkersApart() {
        ConsentStore store = store();
        WorkerId zhang = worker();
        WorkerId alim = worker();
        Consent consent = consent(zhang, Purpose.FACE, Recipient.PLATFORM, MORNING);
        store.append(consent);
        store.appendWithdrawal(zhang, consent.id(), MORNING);

        assertThat(store.of(alim)).isEmpty();
        assertThat(store.withdrawnBy(alim)).isEmpty();
    }

    @Test
    void keepsAConsentThatWasWithdrawn() {
        ConsentStore store = store();
        WorkerId worker = worker();
        Consent consent = consent(worker, Purpose.FACE, Recipient.PLATFORM, MORNING);
        store.append(consent);

        store.appendWithdrawal(worker, consent.id(), MORNING.plusSeconds(1));

        assertThat(store.of(worker)).containsExactly(consent);
        assertThat(store.withdrawnBy(worker)).containsOnly(Map.entry(consent.id(), MORNING.plusSeconds(1)));
    }

    @Test
    void changesNothingByASecondWithdrawal() {
        ConsentStore store = store();
        WorkerId worker = worker();
        Consent consent = consent(worker, Purpose.FACE, Recipient.PLATFORM, MORNING);
        store.append(consent);
        store.appendWithdrawal(worker, consent.id(), MORNING.plusSeconds(1));

        store.appendWithdrawal(worker, consent.id(), MORNING.plusSeconds(2));

        assertThat(store.withdrawnBy(worker)).containsOnly(Map.entry(consent.id(), MORNING.plusSeconds(1)));
    }

    private WorkerId worker() {
        WorkerId worker = Fresh.worker();
        known(worker);
        return worker;
    }

    private Recipient enterprise() {
        EnterpriseId enterprise = Fresh.enterprise();
        known(enterprise);
        return new Recipient.AnEnterprise(enterprise);
    }

    private static Consent consent(WorkerId worker, Purpose purpose, Recipient recipient, Instant at) {
        return new Consent(UUID.randomUUID(), worker, purpose, "2026-01", recipient, at, Consent.UNTIL_WITHDRAWN);
    }
}
