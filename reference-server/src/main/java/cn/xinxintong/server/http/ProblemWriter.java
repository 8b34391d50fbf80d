package cn.xinxintong.server.http;

import cn.xinxintong.wire.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Puts refusals into problems (RFC 9457) in the caller's language. Thread-safe. */
public final class ProblemWriter {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Words words;
    private final SecureRandom random;

    public ProblemWriter(Words words, SecureRandom random) {
        this.words = words;
        this.random = random;
    }

    Problem of(Refusal refusal, String requestId, Words.Language language) {
        ProblemCode code = refusal.code();
        long waitSeconds = roundUp(refusal.retryAfter());
        long number = waitSeconds > 0 ? (waitSeconds + 59) / 60 : refusal.triesLeft();
        List<Problem.Field> fields = refusal.fields().stream()
                .map(f -> new Problem.Field(f.field(), f.code(), words.of(f.code(), language)))
                .toList();
        List<Problem.Row> rows = refusal.rows().stream()
                .map(r -> new Problem.Row(r.row(), r.column(), r.code(), words.of(r.code(), language)))
                .toList();
        return new Problem(
                "/problems/" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                title(code),
                code.status(),
                code.name(),
                code.isRetryable(),
                requestId,
                words.of(code.name(), language, number, refusal.when()),
                waitSeconds > 0 ? waitSeconds : null,
                fields.isEmpty() ? null : fields,
                refusal.triesLeft() > 0 ? refusal.triesLeft() : null,
                refusal.roads().isEmpty() ? null : refusal.roads(),
                rows.isEmpty() ? null : rows);
    }

    /** Eight characters that can be read out over the telephone, {@code 7Q4K-29XA}. */
    String newRequestId() {
        StringBuilder id = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            if (i == 4) id.append('-');
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    private static long roundUp(Duration duration) {
        return duration.isZero() || duration.isNegative()
                ? 0
                : duration.plusMillis(999).toSeconds();
    }

    private static String title(ProblemCode code) {
        String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
