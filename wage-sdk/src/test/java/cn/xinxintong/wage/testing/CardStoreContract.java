package cn.xinxintong.wage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.testing.TestCards;
import cn.xinxintong.wage.card.CardOnFile;
import cn.xinxintong.wage.card.CardOnFile.Standing;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.card.CardState;
import cn.xinxintong.wage.card.CardStore;
import cn.xinxintong.wage.card.WageCard;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link CardStore} promises. */
public abstract class CardStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00.123Z");
    private static final Instant NOON = Instant.parse("2026-06-01T04:00:00.456Z");
    private static final CardState BOUND = new CardState.Bound(NOON);
    private static final CardState REFUSED = new CardState.Refused(CardReason.NAME_MISMATCH, NOON);
    private static final CardState SUSPENDED = new CardState.Suspended(CardReason.CARD_LOST, NOON);
    private static final int ALL = 100_000;

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract CardStore store();

    /** Called before anything refers to the worker. */
    protected void known(WorkerId worker) {}

    @Test
    void keepsARequestAsItWasMade() {
        CardStore store = store();
        CardRequest request = open(store, worker());

        assertThat(store.find(request.id())).contains(request);
        assertThat(store.of(request.worker()))
                .isEqualTo(new CardOnFile(List.of(new WageCard(request, new CardState.Pending()))));
    }

    @Test
    void knowsNothingOfWhatWasNeverAsked() {
        CardStore store = store();
        CardRequest never = request(worker(), TestCards.good(), MORNING);

        assertThat(store.find(never.id())).isEmpty();
        assertThat(store.of(never.worker()).history()).isEmpty();
        assertThat(store.holderOf(never.card())).isEmpty();
        assertThat(store.settle(never, BOUND)).isFalse();
        assertThat(store.find(never.id())).isEmpty();
    }

    @Test
    void keepsNoSecondRequestAsLongAsOneIsPending() {
        CardStore store = store();
        CardRequest first = open(store, worker());
        CardRequest second = request(first.worker(), TestCards.good(), NOON);

        assertThat(open(store, second)).isFalse();
        assertThat(store.find(second.id())).isEmpty();
        assertThat(store.triesOf(first.worker(), MORNING)).isEqualTo(1);

        store.settle(first, REFUSED);

        assertThat(open(store, second)).isTrue();
        assertThat(store.find(second.id())).contains(second);
    }

    @Test
    void keepsNoRequestThatWasDecidedOnBeforeAnotherOneCameAndWent() {
        CardStore store = store();
        WorkerId worker = worker();
        CardOnFile before = store.of(worker);
        CardRequest quicker = bound(store, worker);
        CardRequest late = fresh(worker);

        assertThat(store.open(late, before)).isFalse();
        assertThat(store.find(late.id())).isEmpty();

        CardOnFile bound = store.of(worker);
        store.settle(quicker, SUSPENDED);

        assertThat(store.open(late, bound)).isFalse();
        assertThat(store.open(late, store.of(worker))).isTrue();
    }

    @Test
    void keepsTheRequestsOfDifferentWorkersSideBySide() {
        CardStore store = store();
        BankCardNumber card = TestCards.good();

        assertThat(open(store, request(worker(), card, MORNING))).isTrue();
        assertThat(open(store, request(worker(), card, MORNING))).isTrue();
    }

    @Test
    void ofManyRequestsOfAWorkerAtOnceItKeepsOne() {
        CardStore store = store();
        WorkerId worker = worker();

        var kept = AtOnce.eightTimes(i -> open(store, fresh(worker)));

        assertThat(kept).containsOnlyOnce(true);
        assertThat(store.of(worker).history()).hasSize(1);
    }

    @Test
    void recordsThatARequestIsBound() {
        CardStore store = store();
        CardRequest request = open(store, worker());

        assertThat(store.settle(request, BOUND)).isTrue();
        assertThat(stateOf(store, request)).isEqualTo(BOUND);
        assertThat(store.of(request.worker()).payable()).contains(request);
    }

    @Test
    void recordsThatARequestIsRefused() {
        CardStore store = store();
        CardRequest request = open(store, worker());

        assertThat(store.settle(request, REFUSED)).isTrue();
        assertThat(stateOf(store, request)).isEqualTo(REFUSED);
        assertThat(store.of(request.worker()).standing()).isEqualTo(Standing.REFUSED);
    }

    @Test
    void recordsThatABoundCardIsSuspended() {
        CardStore store = store();
        CardRequest request = bound(store, worker());

        assertThat(store.settle(request, SUSPENDED)).isTrue();
        assertThat(stateOf(store, request)).isEqualTo(SUSPENDED);
        assertThat(store.of(request.worker()).standing()).isEqualTo(Standing.SUSPENDED);
    }

    @Test
    void bindsAndRefusesOnlyWhatIsPending() {
        CardStore store = store();
        CardRequest bound = bound(store, worker());
        CardRequest refused = open(store, worker());
        store.settle(refused, REFUSED);
        CardRequest suspended = bound(store, worker());
        store.settle(suspended, SUSPENDED);

        for (CardState word : List.of(new CardState.Bound(NOON.plusMillis(1)), REFUSED)) {
            assertThat(store.settle(bound, word)).isFalse();
            assertThat(store.settle(refused, word)).isFalse();
            assertThat(store.settle(suspended, word)).isFalse();
        }
        assertThat(stateOf(store, bound)).isEqualTo(BOUND);
        assertThat(stateOf(store, refused)).isEqualTo(REFUSED);
        assertThat(stateOf(store, suspended)).isEqualTo(SUSPENDED);
    }

    @Test
    void suspendsOnlyWhatIsBound() {
        CardStore store = store();
        CardRequest pending = open(store, worker());
        CardRequest refused = open(store, worker());
        store.settle(refused, REFUSED);
        CardRequest suspended = bound(store, worker());
        store.settle(suspended, SUSPENDED);

        assertThat(store.settle(pending, SUSPENDED)).isFalse();
        assertThat(store.settle(refused, SUSPENDED)).isFalse();
        assertThat(store.settle(suspended, new CardState.Suspended(CardReason.CARD_CLOSED, NOON)))
                .isFalse();
        assertThat(stateOf(store, pending)).isEqualTo(new CardState.Pending());
        assertThat(stateOf(store, refused)).isEqualTo(REFUSED);
        assertThat(stateOf(store, suspended)).isEqualTo(SUSPENDED);
    }

    @Test
    void ofManyWordsAtOnceTheFirstStands() {
        CardStore store = store();
        CardRequest request = open(store, worker());

        var kept = AtOnce.eightTimes(i -> store.settle(request, i % 2 == 0 ? BOUND : REFUSED));

        assertThat(kept).containsOnlyOnce(true);
        assertThat(stateOf(store, request)).isEqualTo(kept.indexOf(true) % 2 == 0 ? BOUND : REFUSED);
    }

    @Test
    void bindsNoCardThatAnotherWorkerHolds() {
        CardStore store = store();
        CardRequest his = bound(store, worker());
        CardRequest mine = request(worker(), his.card(), NOON);
        open(store, mine);

        assertThat(store.settle(mine, BOUND)).isFalse();
        assertThat(stateOf(store, mine)).isEqualTo(new CardState.Pending());
        assertThat(store.holderOf(his.card())).contains(his.worker());
        assertThat(store.settle(mine, REFUSED)).isTrue();
    }

    @Test
    void ofManyWorkersWhoBindOneCardAtOnceOneHoldsIt() {
        CardStore store = store();
        BankCardNumber card = TestCards.good();
        List<CardRequest> requests =
                Stream.generate(() -> request(worker(), card, MORNING)).limit(8).toList();
        requests.forEach(request -> open(store, request));

        var bound = AtOnce.eightTimes(i -> store.settle(requests.get(i), BOUND));

        assertThat(bound).containsOnlyOnce(true);
        assertThat(store.holderOf(card))
                .contains(requests.get(bound.indexOf(true)).worker());
    }

    @Test
    void aCardIsHeldFromTheBankSayingYesOn() {
        CardStore store = store();
        CardRequest request = open(store, worker());

        assertThat(store.holderOf(request.card())).isEmpty();

        store.settle(request, BOUND);

        assertThat(store.holderOf(request.card())).contains(request.worker());
        assertThat(store.holderOf(TestCards.good())).isEmpty();
    }

    @Test
    void aRefusedCardIsHeldByNobody() {
        CardStore store = store();
        CardRequest request = open(store, worker());
        store.settle(request, REFUSED);

        assertThat(store.holderOf(request.card())).isEmpty();
    }

    @Test
    void theCardBeforeIsFreeOnceTheNextIsBound() {
        CardStore store = store();
        WorkerId worker = worker();
        CardRequest before = bound(store, worker);
        CardRequest next = open(store, worker);

        assertThat(store.holderOf(before.card())).contains(worker);

        store.settle(next, BOUND);

        assertThat(store.holderOf(before.card())).isEmpty();
        assertThat(store.holderOf(next.card())).contains(worker);
    }

    @Test
    void aSuspendedCardIsFree() {
        CardStore store = store();
        CardRequest his = bound(store, worker());
        store.settle(his, SUSPENDED);
        CardRequest mine = request(worker(), his.card(), NOON);
        open(store, mine);

        assertThat(store.holderOf(his.card())).isEmpty();
        assertThat(store.settle(mine, BOUND)).isTrue();
        assertThat(store.holderOf(his.card())).contains(mine.worker());
    }

    @Test
    void aWorkerMayReturnToACardThatHeHad() {
        CardStore store = store();
        WorkerId worker = worker();
        CardRequest first = bound(store, worker);
        bound(store, worker);
        CardRequest again = request(worker, first.card(), NOON);
        open(store, again);

        assertThat(store.settle(again, BOUND)).isTrue();
        assertThat(store.holderOf(first.card())).contains(worker);
        assertThat(store.of(worker).payable()).contains(again);
    }

    @Test
    void aWorkerMayBindHisSuspendedCardAnew() {
        CardStore store = store();
        CardRequest before = bound(store, worker());
        store.settle(before, SUSPENDED);
        CardRequest again = request(before.worker(), before.card(), NOON);
        open(store, again);

        assertThat(store.settle(again, BOUND)).isTrue();
        assertThat(store.holderOf(before.card())).contains(before.worker());
        assertThat(store.of(before.worker()).payable()).contains(again);
    }

    @Test
    void suspendingACardThatWasReplacedLeavesTheNextOneAlone() {
        CardStore store = store();
        WorkerId worker = worker();
        CardRequest before = bound(store, worker);
        CardRequest next = bound(store, worker);

        assertThat(store.settle(before, SUSPENDED)).isTrue();
        assertThat(store.of(worker).payable()).contains(next);
        assertThat(store.holderOf(next.card())).contains(worker);
    }

    @Test
    void listsAWorkersRequestsNewestFirstThoughTheyAreOfOneMoment() {
        CardStore store = store();
        WorkerId worker = worker();
        CardRequest first = open(store, worker);
        store.settle(first, REFUSED);
        CardRequest second = bound(store, worker);
        CardRequest third = open(store, worker);
        open(store, worker());

        assertThat(store.of(worker).history())
                .containsExactly(
                        new WageCard(third, new CardState.Pending()),
                        new WageCard(second, BOUND),
                        new WageCard(first, REFUSED));
    }

    @Test
    void countsTheTriesOfAWorkerWhateverBecameOfThem() {
        CardStore store = store();
        WorkerId worker = worker();
        CardRequest early = request(worker, TestCards.good(), MORNING);
        open(store, early);
        store.settle(early, REFUSED);
        open(store, request(worker, TestCards.good(), NOON));
        open(store, worker());

        assertThat(store.triesOf(worker, MORNING)).isEqualTo(2);
        assertThat(store.triesOf(worker, MORNING.plusMillis(1))).isEqualTo(1);
        assertThat(store.triesOf(worker, NOON)).isEqualTo(1);
        assertThat(store.triesOf(worker, NOON.plusMillis(1))).isZero();
    }

    @Test
    void countsTheTriesOfACardWhoeverMadeThem() {
        CardStore store = store();
        BankCardNumber card = TestCards.good();
        CardRequest early = request(worker(), card, MORNING);
        open(store, early);
        store.settle(early, REFUSED);
        open(store, request(worker(), card, NOON));
        open(store, worker());

        assertThat(store.triesOf(card, MORNING)).isEqualTo(2);
        assertThat(store.triesOf(card, MORNING.plusMillis(1))).isEqualTo(1);
        assertThat(store.triesOf(card, NOON)).isEqualTo(1);
        assertThat(store.triesOf(card, NOON.plusMillis(1))).isZero();
    }

    @Test
    void namesWhatIsToBeAskedAboutTheLongestOverdueFirst() {
        CardStore store = store();
        CardRequest first = request(worker(), TestCards.good(), MORNING);
        CardRequest second = request(worker(), TestCards.good(), NOON);
        open(store, first);
        open(store, second);
        CardRequest bound = bound(store, worker());
        CardRequest refused = open(store, worker());
        store.settle(refused, REFUSED);
        List<CardRequest> ours = List.of(first, second, bound, refused);

        assertThat(store.toAskAbout(NOON, ALL)).filteredOn(ours::contains).containsExactly(first, second);

        store.askNextAt(first, NOON.plusMillis(1));

        assertThat(store.toAskAbout(NOON, ALL)).filteredOn(ours::contains).containsExactly(second);
        assertThat(store.toAskAbout(NOON.plusMillis(1), ALL))
                .filteredOn(ours::contains)
                .containsExactly(second, first);
    }

    @Test
    void namesARequestFromItsOwnTimeOn() {
        CardStore store = store();
        CardRequest request = request(worker(), TestCards.good(), MORNING);
        open(store, request);

        assertThat(store.toAskAbout(MORNING.minusMillis(1), ALL)).doesNotContain(request);
        assertThat(store.toAskAbout(MORNING, ALL)).contains(request);
    }

    @Test
    void asksNoMoreAboutWhatIsSettled() {
        CardStore store = store();
        CardRequest refused = open(store, worker());
        store.settle(refused, REFUSED);

        store.askNextAt(refused, MORNING);

        assertThat(store.toAskAbout(NOON, ALL)).doesNotContain(refused);
    }

    @Test
    void namesNoMoreThanItIsAskedFor() {
        CardStore store = store();
        open(store, worker());
        open(store, worker());
        open(store, worker());

        assertThat(store.toAskAbout(NOON, 2)).hasSize(2);
    }

    private WorkerId worker() {
        WorkerId worker = Fresh.worker();
        known(worker);
        return worker;
    }

    /** Keeps the request on the worker's requests as they are. */
    private static boolean open(CardStore store, CardRequest request) {
        return store.open(request, store.of(request.worker()));
    }

    private static CardRequest open(CardStore store, WorkerId worker) {
        CardRequest request = fresh(worker);
        assertThat(open(store, request)).isTrue();
        return request;
    }

    private static CardRequest bound(CardStore store, WorkerId worker) {
        CardRequest request = open(store, worker);
        assertThat(store.settle(request, BOUND)).isTrue();
        return request;
    }

    private static CardRequest fresh(WorkerId worker) {
        return request(worker, TestCards.good(), MORNING);
    }

    private static CardRequest request(WorkerId worker, BankCardNumber card, Instant at) {
        return new CardRequest(UUID.randomUUID(), worker, new BankCode("102"), card, Fresh.mobile(), at);
    }

    private static CardState stateOf(CardStore store, CardRequest request) {
        return store.of(request.worker()).history().stream()
                .filter(card -> card.request().equals(request))
                .map(WageCard::state)
                .findFirst()
                .orElseThrow();
    }
}
