package cn.xinxintong.server.gatevendor;

import cn.xinxintong.auth.apikey.ApiKey;
import cn.xinxintong.auth.apikey.ApiKeyStore;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keys of gate vendors in PostgreSQL. */
public final class SqlApiKeyStore implements ApiKeyStore {
    private final Database database;

    public SqlApiKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(String digest, ApiKey key) {
        database.runInTransaction(() -> database.use(h -> {
            h.createUpdate("""
                            insert into api_key (id, digest, enterprise_id, name, issued_by, issued_at, until, used_at, revoked_at)
                            values (:id, :digest, :enterprise, :name, :by, :issuedAt, :until, :usedAt, :revokedAt)
                            """)
                    .bind("id", key.id())
                    .bind("digest", digest)
                    .bind("enterprise", key.enterprise().value())
                    .bind("name", key.name())
                    .bind("by", key.issuedBy())
                    .bind("issuedAt", key.issuedAt())
                    .bind("until", key.until())
                    .bind("usedAt", key.usedAt())
                    .bind("revokedAt", key.revokedAt())
                    .execute();
            key.projects().forEach(p -> h.execute("insert into api_key_project values (?, ?)", key.id(), p.value()));
            return true;
        }));
    }

    @Override
    public Optional<ApiKey> find(String digest) {
        return where("digest = :it", digest).stream().findFirst();
    }

    @Override
    public Optional<ApiKey> find(UUID id) {
        return where("id = :it", id).stream().findFirst();
    }

    @Override
    public void used(UUID id, Instant at) {
        database.use(h -> h.createUpdate("update api_key set used_at = :at where id = :id and used_at < :at")
                .bind("id", id)
                .bind("at", at)
                .execute());
    }

    @Override
    public boolean revoke(UUID id, UUID by, Instant at) {
        return database.use(h -> h.createUpdate("""
                                update api_key set revoked_at = :at, revoked_by = :by
                                where id = :id and revoked_by is null
                                """)
                        .bind("id", id)
                        .bind("by", by)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    @Override
    public List<ApiKey> of(EnterpriseId enterprise) {
        return where("enterprise_id = :it", enterprise.value());
    }

    @Override
    public List<ApiKey> all() {
        return where(":it", true);
    }

    private List<ApiKey> where(String condition, Object it) {
        return database.use(h -> h.createQuery("select * from api_key where " + condition + " order by ordinal desc")
                .bindMap(Map.of("it", it))
                .map((row, context) -> key(h, row))
                .list());
    }

    private static ApiKey key(Handle handle, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ApiKey(
                id,
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("name"),
                projects(handle, id),
                row.getObject("issued_by", UUID.class),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getTimestamp("used_at").toInstant(),
                row.getTimestamp("revoked_at").toInstant());
    }

    private static Set<ProjectId> projects(Handle handle, UUID key) {
        return new HashSet<>(handle.createQuery("select project_id from api_key_project where key_id = ?")
                .bind(0, key)
                .mapTo(UUID.class)
                .map(ProjectId::new)
                .list());
    }
}
