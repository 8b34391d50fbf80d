package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.ResetPermit;
import cn.xinxintong.auth.ResetPermit.Step;
import cn.xinxintong.auth.ResetPermitStore;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ResetPermitStore} promises. */
public abstract class ResetPermitStoreContract {
    private static final Instant EVENING = Instant.parse("2026-06-01T12:00:00.123Z");

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract ResetPermitStore store();

    /** Called before anything refers to the worker. */
    protected void known(WorkerId worker) {}

    @Test
    void keepsAPermitAsItWasGiven() {
        ResetPermitStore store = store();
        ResetPermit permit = permit(worker(), "first");

        store.put(permit);

        assertThat(store.find(permit.worker())).contains(permit);
        assertThat(store.find(worker())).isEmpty();
    }

    @Test
    void keepsTheLastOneOfAWorker() {
        ResetPermitStore store = store();
        ResetPermit first = permit(worker(), "first");
        ResetPermit second = new ResetPermit(first.worker(), Step.CODE_SHOWN, "second", EVENING.plusSeconds(1));
        store.put(first);

        store.put(second);

        assertThat(store.find(first.worker())).contains(second);
    }

    @Test
    void keepsOneOfManyPutAtOnce() {
        ResetPermitStore store = store();
        WorkerId worker = worker();

        var put = AtOnce.eightTimes(i -> {
            ResetPermit permit = permit(worker, "no. " + i);
            store.put(permit);
            return Optional.of(permit);
        });

        assertThat(put).contains(store.find(worker));
    }

    @Test
    void givesAPermitAwayOnce() {
        ResetPermitStore store = store();
        ResetPermit permit = permit(worker(), "first");
        store.put(permit);

        assertThat(store.take(permit)).isTrue();
        assertThat(store.take(permit)).isFalse();
        assertThat(store.find(permit.worker())).isEmpty();
    }

    @Test
    void givesAPermitToOneOfManyWhoTakeItAtOnce() {
        ResetPermitStore store = store();
        ResetPermit permit = permit(worker(), "first");
        store.put(permit);

        assertThat(AtOnce.eightTimes(i -> store.take(permit))).containsOnlyOnce(true);
    }

    @Test
    void doesNotGiveALaterPermitAwayForAnEarlierOne() {
        ResetPermitStore store = store();
        ResetPermit first = permit(worker(), "first");
        ResetPermit second = permit(first.worker(), "second");
        store.put(first);
        store.put(second);

        assertThat(store.take(first)).isFalse();
        assertThat(store.find(first.worker())).contains(second);
    }

    @Test
    void keepsWorkersApart() {
        ResetPermitStore store = store();
        ResetPermit zhangs = permit(worker(), "same");
        ResetPermit alims = permit(worker(), "same");
        store.put(zhangs);
        store.put(alims);

        store.take(zhangs);

        assertThat(store.find(alims.worker())).contains(alims);
    }

    private WorkerId worker() {
        WorkerId worker = Fresh.worker();
        known(worker);
        return worker;
    }

    private static ResetPermit permit(WorkerId worker, String secretHash) {
        return new ResetPermit(worker, Step.CODE_PRINTED, secretHash, EVENING);
    }
}
