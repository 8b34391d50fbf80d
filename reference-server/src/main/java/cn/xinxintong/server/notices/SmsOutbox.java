package cn.xinxintong.server.notices;

import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.Sealed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Messages to be sent, in PostgreSQL; numbers and texts are encrypted. A message is added in the transaction of what it
 * tells of, so that there is never one without the other. Thread-safe, also between several servers.
 */
public final class SmsOutbox {
    private static final String TABLE = "sms";
    private static final Duration NEWS_LASTS = Duration.ofDays(2);

    private final Database database;
    private final Sealed sealed;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public SmsOutbox(Database database, Sealed sealed, Clock clock, Supplier<UUID> ids) {
        this.database = database;
        this.sealed = sealed;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds a message; one that could not be sent for two days is news no more, and is not sent. */
    public void add(MobileNumber to, String text) {
        insert(to, text, "WAITING", false, clock.instant().plus(NEWS_LASTS));
    }

    /** Adds a message that goes before all that are not urgent, and is not worth sending once {@code lasts} is over. */
    void addUrgent(MobileNumber to, String text, Duration lasts) {
        insert(to, text, "WAITING", true, clock.instant().plus(lasts));
    }

    /** Does the work of {@link #addUrgent}, for a message that nobody is to get. */
    void pretend(MobileNumber to, String text, Duration lasts) {
        insert(to, text, "GIVEN_UP", true, clock.instant().plus(lasts));
    }

    private void insert(MobileNumber to, String text, String state, boolean urgent, Instant until) {
        UUID id = ids.get();
        database.use(h -> h.createUpdate("""
                        insert into sms (id, mobile, text, made_at, state, tries, next_try, urgent, until)
                        values (:id, :mobile, :text, :now, :state, 0, :now, :urgent, :until)
                        """)
                .bind("id", id)
                .bind("mobile", sealed.seal(to.digits(), TABLE, "mobile", id))
                .bind("text", sealed.seal(text, TABLE, "text", id))
                .bind("state", state)
                .bind("urgent", urgent)
                .bind("until", until)
                .bind("now", clock.instant())
                .execute());
    }

    /**
     * Takes the urgent message that is due longest, or if there is none the other one, and counts a try. For the length of {@code turn} it is nobody else's; if nothing
     * is heard of it until then, it is due again.
     */
    Optional<Sms> take(Duration turn) {
        Instant now = clock.instant();
        return database.use(h -> h.createQuery("""
                        update sms set tries = tries + 1, next_try = :until where id = (
                          select id from sms where state = 'WAITING' and next_try <= :now and until > :now
                          order by urgent desc, next_try, id limit 1 for update skip locked)
                        returning id, mobile, text, tries
                        """)
                .bind("until", now.plus(turn))
                .bind("now", now)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Sms(
                            id,
                            new MobileNumber(sealed.open(row.getBytes("mobile"), TABLE, "mobile", id)),
                            sealed.open(row.getBytes("text"), TABLE, "text", id),
                            row.getInt("tries"));
                })
                .findOne());
    }

    void sent(Sms sms) {
        change(sms, "SENT", clock.instant());
    }

    void giveUp(Sms sms) {
        change(sms, "GIVEN_UP", clock.instant());
    }

    void putOff(Sms sms, Duration wait) {
        change(sms, "WAITING", clock.instant().plus(wait));
    }

    /** Nothing changes if another has taken it since. What will not be sent again is not kept. */
    private void change(Sms sms, String state, Instant next) {
        database.use(h -> h.createUpdate("""
                        update sms set state = :state, next_try = :next,
                          text = case when :state = 'WAITING' then text else '' end
                        where id = :id and tries = :tries and state = 'WAITING'
                        """)
                .bind("state", state)
                .bind("next", next)
                .bind("id", sms.id())
                .bind("tries", sms.tries())
                .execute());
    }

    /** Forgets what was sent, given up or too late so long ago. */
    void forgetFinished(Duration kept) {
        database.use(h -> h.createUpdate(
                        "delete from sms where next_try < :before and (state <> 'WAITING' or until < :before)")
                .bind("before", clock.instant().minus(kept))
                .execute());
    }
}
