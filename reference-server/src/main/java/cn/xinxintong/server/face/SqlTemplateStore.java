package cn.xinxintong.server.face;

import cn.xinxintong.face.FaceTemplate;
import cn.xinxintong.face.TemplateStore;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.server.database.Sealed;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Templates in PostgreSQL, encrypted; a withdrawal deletes the rows. Thread-safe. */
public final class SqlTemplateStore implements TemplateStore {
    private final Database database;
    private final Sealed sealed;
    private final SecureRandom random;

    public SqlTemplateStore(Database database, Sealed sealed, SecureRandom random) {
        this.database = database;
        this.sealed = sealed;
        this.random = random;
    }

    @Override
    public void append(WorkerId worker, FaceTemplate template, Instant enrolledAt) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        String text = Base64.getEncoder().encodeToString(template.bytes());
        database.use(h -> h.createUpdate("""
                        insert into face_template (worker_id, id, model_sha256, template, enrolled_at)
                        values (:worker, :id, :model, :template, :at)
                        """)
                .bind("worker", worker.value())
                .bind("id", id)
                .bind("model", template.modelSha256())
                .bind("template", sealed.seal(text, "face_template", "template", id))
                .bind("at", enrolledAt)
                .execute());
    }

    @Override
    public Optional<FaceTemplate> latest(WorkerId worker) {
        return database.use(h -> h.createQuery("""
                        select * from face_template where worker_id = :worker order by enrolled_at desc limit 1
                        """)
                .bind("worker", worker.value())
                .map((row, context) -> template(row))
                .findOne());
    }

    private FaceTemplate template(ResultSet row) throws SQLException {
        String text =
                sealed.open(row.getBytes("template"), "face_template", "template", row.getObject("id", UUID.class));
        return FaceTemplate.of(
                row.getString("model_sha256"), Base64.getDecoder().decode(text));
    }

    @Override
    public void withdraw(WorkerId worker) {
        database.use(h -> h.createUpdate("delete from face_template where worker_id = any(" + SamePerson.IDS + ")")
                .bind("worker", worker.value())
                .execute());
    }
}
