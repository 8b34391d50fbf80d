package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.correction.Claim;
import cn.xinxintong.auth.correction.Claim.Subject;
import cn.xinxintong.auth.correction.Correction;
import cn.xinxintong.auth.correction.Correction.State;
import cn.xinxintong.auth.correction.CorrectionStore;
import cn.xinxintong.auth.correction.Step;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link CorrectionStore} promises. It may hold what other tests left. */
public abstract class CorrectionStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00Z");

    /** The store under test, asked for once a test; it knows {@link People#ZHANG} and {@link People#ALIM}. */
    protected abstract CorrectionStore store();

    /** A member of staff whom the store knows. */
    protected abstract Principal.Staff officer();

    private static Correction correction(Principal by) {
        Claim claim = new Claim(Subject.IDENTITY_NUMBER, People.ALIM_NUMBER.digits(), "打错了");
        return new Correction(UUID.randomUUID(), People.ZHANG, claim, by, MORNING, List.of());
    }

    private static Correction own() {
        return correction(new Principal.Worker(People.ZHANG));
    }

    private Step seen(WorkerId... merges) {
        return new Step(State.SEEN, officer(), "", List.of(merges), MORNING.plusSeconds(1));
    }

    @Test
    void keepsACaseAsItWasOpened() {
        CorrectionStore store = store();
        Correction own = own();
        Correction officers = correction(officer());

        store.add(own);
        store.add(officers);

        assertThat(store.find(own.id())).contains(own);
        assertThat(store.find(officers.id())).contains(officers);
        assertThat(store.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepsTheStepsInTheirOrder() {
        CorrectionStore store = store();
        Correction correction = own();
        store.add(correction);
        Step refused = new Step(State.REFUSED, officer(), "证件看不清", List.of(), MORNING.plusSeconds(2));

        assertThat(store.step(correction.id(), State.SUBMITTED, seen())).isTrue();
        assertThat(store.step(correction.id(), State.SEEN, refused)).isTrue();

        Correction kept = store.find(correction.id()).orElseThrow();
        assertThat(kept.steps()).containsExactly(seen(), refused);
        assertThat(kept.state()).isEqualTo(State.REFUSED);
    }

    @Test
    void addsNoStepToACaseInAnotherState() {
        CorrectionStore store = store();
        Correction correction = own();
        store.add(correction);

        assertThat(store.step(correction.id(), State.SEEN, seen())).isFalse();
        assertThat(store.step(UUID.randomUUID(), State.SUBMITTED, seen())).isFalse();

        assertThat(store.find(correction.id()).orElseThrow().steps()).isEmpty();
    }

    @Test
    void ofManyStepsAtOnceOneIsAdded() {
        CorrectionStore store = store();
        Correction correction = own();
        store.add(correction);

        List<Boolean> added = AtOnce.eightTimes(i -> store.step(correction.id(), State.SUBMITTED, seen()));

        assertThat(added).containsOnlyOnce(true);
        assertThat(store.find(correction.id()).orElseThrow().steps()).hasSize(1);
    }

    @Test
    void aCaseIsOfAllWhomItConcernsNewestFirst() {
        CorrectionStore store = store();
        Correction first = own();
        Correction second = own();
        store.add(first);
        store.add(second);
        assertThat(store.of(People.ALIM)).extracting(Correction::id).doesNotContain(first.id(), second.id());

        store.step(first.id(), State.SUBMITTED, seen(People.ALIM));

        assertThat(store.of(People.ZHANG)).extracting(Correction::id).containsSubsequence(second.id(), first.id());
        assertThat(store.of(People.ALIM))
                .extracting(Correction::id)
                .contains(first.id())
                .doesNotContain(second.id());
        assertThat(store.find(first.id()).orElseThrow().merges()).containsExactly(People.ALIM);
    }

    @Test
    void listsTheCasesInAStateOldestFirst() {
        CorrectionStore store = store();
        Correction first = own();
        Correction second = own();
        store.add(first);
        store.add(second);

        assertThat(store.in(State.SUBMITTED)).extracting(Correction::id).containsSubsequence(first.id(), second.id());
        store.step(first.id(), State.SUBMITTED, seen());

        assertThat(store.in(State.SUBMITTED)).extracting(Correction::id).doesNotContain(first.id());
        assertThat(store.in(State.SEEN)).extracting(Correction::id).contains(first.id());
    }
}
