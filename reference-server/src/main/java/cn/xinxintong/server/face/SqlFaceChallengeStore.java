package cn.xinxintong.server.face;

import cn.xinxintong.auth.face.FaceChallengeStore;
import cn.xinxintong.auth.face.FaceMove;
import cn.xinxintong.auth.face.KeptChallenge;
import cn.xinxintong.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Challenges in PostgreSQL. One is used up apart from any transaction: a refused request's stays used. */
public final class SqlFaceChallengeStore implements FaceChallengeStore {
    private final Database database;
    private final Clock clock;

    public SqlFaceChallengeStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void put(String key, KeptChallenge challenge) {
        String moves = challenge.moves().stream().map(FaceMove::name).collect(Collectors.joining(" "));
        database.use(
                h -> h.createUpdate("insert into face_challenge (key, moves, ends_at) values (:key, :moves, :endsAt)")
                        .bind("key", key)
                        .bind("moves", moves)
                        .bind("endsAt", challenge.endsAt())
                        .execute());
    }

    @Override
    public Optional<KeptChallenge> take(String key, Instant now) {
        return database.useApart(h -> h.createQuery("""
                        delete from face_challenge where key = :key and ends_at > :now returning moves, ends_at
                        """)
                .bind("key", key)
                .bind("now", now)
                .map((row, context) -> challenge(row))
                .findOne());
    }

    private static KeptChallenge challenge(ResultSet row) throws SQLException {
        List<FaceMove> moves = Stream.of(row.getString("moves").split(" "))
                .map(FaceMove::valueOf)
                .toList();
        return new KeptChallenge(moves, row.getTimestamp("ends_at").toInstant());
    }

    /** Forgets challenges that nobody answered. */
    public void forgetOld() {
        database.use(h -> h.createUpdate("delete from face_challenge where ends_at <= :now")
                .bind("now", clock.instant())
                .execute());
    }
}
