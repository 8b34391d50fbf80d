package cn.xinxintong.wage.testing;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.wage.card.CardOnFile;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.card.CardState;
import cn.xinxintong.wage.card.CardStore;
import cn.xinxintong.wage.card.WageCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps requests for cards in memory. */
public final class InMemoryCardStore implements CardStore {
    private final Map<UUID, WageCard> cards = new LinkedHashMap<>();
    private final Map<UUID, Instant> nextAsks = new HashMap<>();

    @Override
    public synchronized boolean open(CardRequest request, CardOnFile seen) {
        CardOnFile now = of(request.worker());
        if (!now.equals(seen) || now.history().stream().anyMatch(InMemoryCardStore::isPending)) return false;
        cards.put(request.id(), new WageCard(request, new CardState.Pending()));
        return true;
    }

    @Override
    public synchronized boolean settle(CardRequest request, CardState state) {
        WageCard kept = cards.get(request.id());
        if (kept == null || !mayFollow(kept.state(), state)) return false;
        boolean taken = holderOf(request.card())
                .filter(holder -> !holder.equals(request.worker()))
                .isPresent();
        if (state instanceof CardState.Bound && taken) return false;
        cards.put(request.id(), new WageCard(request, state));
        return true;
    }

    private static boolean mayFollow(CardState before, CardState next) {
        if (next instanceof CardState.Suspended) return before instanceof CardState.Bound;
        return before instanceof CardState.Pending && !(next instanceof CardState.Pending);
    }

    @Override
    public synchronized CardOnFile of(WorkerId worker) {
        List<WageCard> history =
                new ArrayList<>(matching(r -> r.worker().equals(worker)).toList());
        Collections.reverse(history);
        return new CardOnFile(history);
    }

    @Override
    public synchronized Optional<CardRequest> find(UUID request) {
        return Optional.ofNullable(cards.get(request)).map(WageCard::request);
    }

    @Override
    public synchronized Optional<WorkerId> holderOf(BankCardNumber card) {
        return matching(r -> r.card().equals(card))
                .map(kept -> kept.request().worker())
                .filter(worker ->
                        of(worker).payable().filter(r -> r.card().equals(card)).isPresent())
                .findFirst();
    }

    @Override
    public synchronized int triesOf(WorkerId worker, Instant since) {
        return (int) matching(r -> r.worker().equals(worker) && !r.at().isBefore(since))
                .count();
    }

    @Override
    public synchronized int triesOf(BankCardNumber card, Instant since) {
        return (int)
                matching(r -> r.card().equals(card) && !r.at().isBefore(since)).count();
    }

    @Override
    public synchronized List<CardRequest> toAskAbout(Instant now, int limit) {
        return matching(r -> !nextAsk(r).isAfter(now))
                .filter(InMemoryCardStore::isPending)
                .map(WageCard::request)
                .sorted(Comparator.comparing(this::nextAsk))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void askNextAt(CardRequest request, Instant at) {
        nextAsks.put(request.id(), at);
    }

    private Instant nextAsk(CardRequest request) {
        return nextAsks.getOrDefault(request.id(), request.at());
    }

    private static boolean isPending(WageCard card) {
        return card.state() instanceof CardState.Pending;
    }

    private Stream<WageCard> matching(Predicate<CardRequest> wanted) {
        return cards.values().stream().filter(card -> wanted.test(card.request()));
    }
}
