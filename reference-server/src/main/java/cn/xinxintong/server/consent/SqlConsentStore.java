package cn.xinxintong.server.consent;

import cn.xinxintong.consent.Consent;
import cn.xinxintong.consent.ConsentStore;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Consents in PostgreSQL, which lets nobody change one. */
public final class SqlConsentStore implements ConsentStore {
    private final Database database;

    public SqlConsentStore(Database database) {
        this.database = database;
    }

    @Override
    public void append(Consent consent) {
        database.use(h -> h.createUpdate("""
                        insert into consent (worker_id, id, purpose, version, enterprise_id, given_at, until)
                        values (:worker, :id, :purpose, :version, cast(:enterprise as uuid), :givenAt, :until)
                        """)
                .bind("worker", consent.worker().value())
                .bind("id", consent.id())
                .bind("purpose", consent.purpose().name())
                .bind("version", consent.version())
                .bind("enterprise", enterpriseOf(consent.recipient()))
                .bind("givenAt", consent.givenAt())
                .bind("until", consent.until())
                .execute());
    }

    private static @Nullable UUID enterpriseOf(Recipient recipient) {
        return recipient instanceof Recipient.AnEnterprise one
                ? one.enterprise().value()
                : null;
    }

    @Override
    public void appendWithdrawal(WorkerId worker, UUID consent, Instant at) {
        database.use(h -> h.createUpdate("""
                        insert into consent_withdrawal (worker_id, consent_id, at) values (
                          coalesce((select worker_id from consent where worker_id = any(%s) and id = :consent), :worker),
                          :consent, :at)
                        on conflict do nothing
                        """.formatted(SamePerson.IDS))
                .bind("worker", worker.value())
                .bind("consent", consent)
                .bind("at", at)
                .execute());
    }

    @Override
    public List<Consent> of(WorkerId worker) {
        return database.use(h -> h.createQuery(
                        "select * from consent where worker_id = any(" + SamePerson.IDS + ") order by ordinal")
                .bind("worker", worker.value())
                .map((row, context) -> consent(row))
                .list());
    }

    private static Consent consent(ResultSet row) throws SQLException {
        UUID enterprise = row.getObject("enterprise_id", UUID.class);
        return new Consent(
                row.getObject("id", UUID.class),
                new WorkerId(row.getObject("worker_id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("version"),
                enterprise == null ? Recipient.PLATFORM : new Recipient.AnEnterprise(new EnterpriseId(enterprise)),
                row.getTimestamp("given_at").toInstant(),
                row.getTimestamp("until").toInstant());
    }

    @Override
    public Map<UUID, Instant> withdrawnBy(WorkerId worker) {
        Map<UUID, Instant> withdrawn = new HashMap<>();
        database.use(h -> h.createQuery(
                        "select consent_id, at from consent_withdrawal where worker_id = any(" + SamePerson.IDS + ")")
                .bind("worker", worker.value())
                .map((row, context) -> withdrawn.put(
                        row.getObject("consent_id", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list());
        return withdrawn;
    }
}
