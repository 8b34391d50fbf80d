package cn.xinxintong.server.card;

import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.card.CardOnFile;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.card.CardState;
import cn.xinxintong.wage.card.CardStore;
import cn.xinxintong.wage.card.WageCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Card requests in PostgreSQL. What is written for one worker is written one after the other. */
public final class SqlCardStore implements CardStore {
    private static final String TABLE = "card_request";
    private static final String CARD = "bank-card";

    private final Database database;
    private final Sealed sealed;

    public SqlCardStore(Database database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public boolean open(CardRequest request, CardOnFile seen) {
        return database.inTransaction(() -> {
            lock(request.worker());
            CardOnFile now = of(request.worker());
            boolean pending = now.history().stream().anyMatch(c -> c.state() instanceof CardState.Pending);
            if (pending || !now.equals(seen)) return false;
            insert(request);
            return true;
        });
    }

    private void lock(WorkerId worker) {
        database.use(h -> h.createQuery("select 1 from account where worker_id = :worker for update")
                .bind("worker", worker.value())
                .mapTo(Integer.class)
                .one());
    }

    private void insert(CardRequest request) {
        database.use(h -> h.createUpdate("""
                        insert into card_request (worker_id, id, bank_code, card, card_index, mobile, at)
                        values (:worker, :id, :bank, :card, :cardIndex, :mobile, :at)
                        """)
                .bind("worker", request.worker().value())
                .bind("id", request.id())
                .bind("bank", request.bank().digits())
                .bind("card", sealed.seal(request.card().digits(), TABLE, "card", request.id()))
                .bind("cardIndex", index(request.card()))
                .bind("mobile", sealed.seal(request.mobile().digits(), TABLE, "mobile", request.id()))
                .bind("at", request.at())
                .execute());
        database.use(h -> h.createUpdate(
                        "insert into card_wait (worker_id, request_id, next_ask) values (:worker, :request, :at)")
                .bind("worker", request.worker().value())
                .bind("request", request.id())
                .bind("at", request.at())
                .execute());
    }

    @Override
    public boolean settle(CardRequest request, CardState state) {
        return database.inTransaction(() -> {
            lock(request.worker());
            Optional<CardState> now = of(request.worker()).history().stream()
                    .filter(card -> card.request().id().equals(request.id()))
                    .map(WageCard::state)
                    .findFirst();
            if (now.isEmpty() || !mayFollow(now.get(), state)) return false;
            if (state instanceof CardState.Bound && !hold(request)) return false;
            if (state instanceof CardState.Suspended) release(request);
            append(request, state);
            return true;
        });
    }

    private static boolean mayFollow(CardState before, CardState next) {
        if (next instanceof CardState.Suspended) return before instanceof CardState.Bound;
        return before instanceof CardState.Pending && !(next instanceof CardState.Pending);
    }

    /** False if another worker holds the card; else he holds it, and no other. */
    private boolean hold(CardRequest request) {
        int held = database.use(h -> h.createUpdate("""
                        insert into card_holder (card_index, worker_id, request_id)
                        values (:card, :worker, :request)
                        on conflict (card_index) do update set request_id = excluded.request_id
                          where card_holder.worker_id = excluded.worker_id
                        """)
                .bind("card", index(request.card()))
                .bind("worker", request.worker().value())
                .bind("request", request.id())
                .execute());
        if (held == 1) releaseAllBut(request.id(), request.worker());
        return held == 1;
    }

    private void releaseAllBut(UUID request, WorkerId worker) {
        database.use(h -> h.createUpdate("delete from card_holder where worker_id = :worker and request_id <> :request")
                .bind("worker", worker.value())
                .bind("request", request)
                .execute());
    }

    private void release(CardRequest request) {
        database.use(h -> h.createUpdate("delete from card_holder where worker_id = :worker and request_id = :request")
                .bind("worker", request.worker().value())
                .bind("request", request.id())
                .execute());
    }

    private void append(CardRequest request, CardState state) {
        String word = "BOUND";
        String reason = "";
        Instant at = request.at();
        if (state instanceof CardState.Bound bound) at = bound.since();
        if (state instanceof CardState.Refused refused) {
            word = "REFUSED";
            reason = refused.reason().name();
            at = refused.at();
        }
        if (state instanceof CardState.Suspended suspended) {
            word = "SUSPENDED";
            reason = suspended.reason().name();
            at = suspended.since();
        }
        insertWord(request, word, reason, at);
    }

    private void insertWord(CardRequest request, String word, String reason, Instant at) {
        database.use(h -> h.createUpdate("""
                        insert into card_word (worker_id, request_id, state, reason, at)
                        values (:worker, :request, :state, :reason, :at)
                        """)
                .bind("worker", request.worker().value())
                .bind("request", request.id())
                .bind("state", word)
                .bind("reason", reason)
                .bind("at", at)
                .execute());
        database.use(h -> h.createUpdate("delete from card_wait where worker_id = :worker and request_id = :request")
                .bind("worker", request.worker().value())
                .bind("request", request.id())
                .execute());
    }

    @Override
    public CardOnFile of(WorkerId worker) {
        return new CardOnFile(database.use(h -> h.createQuery("""
                        select r.*, w.state as word, w.reason, w.at as word_at from card_request r
                        left join lateral (
                          select state, reason, at from card_word
                          where worker_id = r.worker_id and request_id = r.id
                          order by (state = 'SUSPENDED') desc limit 1) w on true
                        where r.worker_id = any(%s) order by r.ordinal desc
                        """.formatted(SamePerson.IDS))
                .bind("worker", worker.value())
                .map((row, context) -> new WageCard(request(row), state(row)))
                .list()));
    }

    @Override
    public Optional<CardRequest> find(UUID request) {
        return database.use(h -> h.createQuery("select * from card_request where id = :id")
                .bind("id", request)
                .map((row, context) -> request(row))
                .findOne());
    }

    @Override
    public Optional<WorkerId> holderOf(BankCardNumber card) {
        return database.use(h -> h.createQuery("select worker_id from card_holder where card_index = :card")
                .bind("card", index(card))
                .map((row, context) -> new WorkerId(row.getObject("worker_id", UUID.class)))
                .findOne());
    }

    @Override
    public int triesOf(WorkerId worker, Instant since) {
        return database.use(
                h -> h.createQuery("select count(*) from card_request where worker_id = :worker and at >= :since")
                        .bind("worker", worker.value())
                        .bind("since", since)
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public int triesOf(BankCardNumber card, Instant since) {
        return database.use(
                h -> h.createQuery("select count(*) from card_request where card_index = :card and at >= :since")
                        .bind("card", index(card))
                        .bind("since", since)
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public List<CardRequest> toAskAbout(Instant now, int limit) {
        return database.use(h -> h.createQuery("""
                        select r.* from card_wait w
                        join card_request r on r.worker_id = w.worker_id and r.id = w.request_id
                        where w.next_ask <= :now order by w.next_ask, r.ordinal limit :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> request(row))
                .list());
    }

    @Override
    public void askNextAt(CardRequest request, Instant at) {
        database.use(h -> h.createUpdate(
                        "update card_wait set next_ask = :at where worker_id = :worker and request_id = :request")
                .bind("worker", request.worker().value())
                .bind("request", request.id())
                .bind("at", at)
                .execute());
    }

    private byte[] index(BankCardNumber card) {
        return sealed.indexOf(CARD, card.digits());
    }

    private CardRequest request(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new CardRequest(
                id,
                new WorkerId(row.getObject("worker_id", UUID.class)),
                new BankCode(row.getString("bank_code")),
                new BankCardNumber(sealed.open(row.getBytes("card"), TABLE, "card", id)),
                new MobileNumber(sealed.open(row.getBytes("mobile"), TABLE, "mobile", id)),
                row.getTimestamp("at").toInstant());
    }

    private static CardState state(ResultSet row) throws SQLException {
        String word = row.getString("word");
        if (word == null) return new CardState.Pending();
        Instant at = row.getTimestamp("word_at").toInstant();
        return switch (word) {
            case "BOUND" -> new CardState.Bound(at);
            case "REFUSED" -> new CardState.Refused(CardReason.valueOf(row.getString("reason")), at);
            case "SUSPENDED" -> new CardState.Suspended(CardReason.valueOf(row.getString("reason")), at);
            default -> throw new IllegalStateException("a card's word is not known");
        };
    }
}
