package cn.xinxintong.auth.apikey;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.xinxintong.auth.apikey.ApiKeyOutcome.Issued;
import cn.xinxintong.auth.apikey.ApiKeyOutcome.Reason;
import cn.xinxintong.auth.apikey.ApiKeyOutcome.Refused;
import cn.xinxintong.auth.throttle.Admission;
import cn.xinxintong.auth.throttle.AttemptStore;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.auth.throttle.ThrottlePolicy;
import cn.xinxintong.crypto.BlindIndex;
import cn.xinxintong.crypto.Digests;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.identity.EnterpriseId;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Issues, finds and revokes keys. An enterprise has as many as it likes at once, so that one takes another's place without a
 * gap. Thread-safe.
 */
public final class ApiKeys {
    /** What every key begins with: nothing else that is sent as a bearer token does, and a scanner of texts knows it. */
    public static final String PREFIX = "xxtgate_";

    /** Requests with one key within an hour by the clock. */
    public static final int MOST_AN_HOUR = 1_200;

    private static final Duration LONGEST = Duration.ofDays(731);
    private static final Duration USED_STEP = Duration.ofMinutes(5);
    private static final int SECRET_BYTES = 32;
    private static final String PURPOSE = "api-key";

    private final Ports ports;
    private final Throttle throttle;
    private final Clock clock;
    private final SecureRandom random;
    private final Supplier<UUID> ids;

    /** What it stands on. */
    public record Ports(ApiKeyStore keys, ProjectStore projects, AttemptStore attempts, BlindIndex index) {}

    public ApiKeys(Ports ports, Clock clock, SecureRandom random, Supplier<UUID> ids) {
        this.ports = ports;
        this.clock = clock;
        this.random = random;
        this.ids = ids;
        ThrottlePolicy anHour = new ThrottlePolicy(MOST_AN_HOUR, Duration.ofHours(2));
        this.throttle = new Throttle(ports.attempts(), ports.index(), anHour, clock);
    }

    /** Makes a key for projects of the enterprise alone. */
    public ApiKeyOutcome issue(ApiKeyOrder order) {
        Instant now = clock.instant();
        boolean own = !order.projects().isEmpty()
                && order.projects().stream().allMatch(project -> ports.projects()
                        .project(project)
                        .filter(p -> p.enterprise().equals(order.enterprise()))
                        .isPresent());
        if (!own) return new Refused(Reason.PROJECT_NOT_FOUND);
        if (!order.until().isAfter(now) || order.until().isAfter(now.plus(LONGEST))) {
            return new Refused(Reason.KEY_TERM_UNFIT);
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        ApiKey key = new ApiKey(
                ids.get(),
                order.enterprise(),
                order.name(),
                order.projects(),
                order.by(),
                now,
                order.until(),
                ApiKey.NEVER_USED,
                ApiKey.NOT_REVOKED);
        ports.keys().add(digest(text), key);
        return new Issued(text, key);
    }

    /** True if the text is shown as a key, whether or not there is such a one. */
    public static boolean isKey(String text) {
        return text.startsWith(PREFIX);
    }

    /** Finds the key, and counts that it is used. */
    public ApiKeyLookup of(String text) {
        Optional<ApiKey> found = isKey(text) ? ports.keys().find(digest(text)) : Optional.empty();
        if (!found.isPresent()) return new ApiKeyLookup.Unknown();
        ApiKey key = found.get();
        Instant now = clock.instant();
        if (!key.holdsAt(now)) return new ApiKeyLookup.Ended();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Admission admission = throttle.admit(PURPOSE, key.id() + " " + hour);
        if (admission.isLocked()) {
            return new ApiKeyLookup.TooOften(Duration.between(now, hour.plus(1, ChronoUnit.HOURS)));
        }
        if (!now.isBefore(key.usedAt().plus(USED_STEP))) ports.keys().used(key.id(), now);
        return new ApiKeyLookup.Admitted(key);
    }

    /**
     * The enterprise revokes a key of its own: it is over at once.
     *
     * @return false if it has none with that id; revoked twice is once
     */
    public boolean revoke(EnterpriseId enterprise, UUID id, UUID by) {
        return ports.keys()
                .find(id)
                .filter(key -> key.enterprise().equals(enterprise))
                .map(key -> revoke(key.id(), by))
                .orElse(false);
    }

    /** The platform revokes anybody's key; false if there is none with that id. */
    public boolean revoke(UUID id, UUID by) {
        ports.keys().revoke(id, by, clock.instant());
        return ports.keys().find(id).isPresent();
    }

    public Optional<ApiKey> find(UUID id) {
        return ports.keys().find(id);
    }

    /** The enterprise's keys, ended ones too, the newest first. */
    public List<ApiKey> of(EnterpriseId enterprise) {
        return ports.keys().of(enterprise);
    }

    /** Everybody's keys, ended ones too, the newest first. */
    public List<ApiKey> all() {
        return ports.keys().all();
    }

    private static String digest(String text) {
        byte[] digest = Digests.sha256(text.getBytes(US_ASCII));
        return String.format(Locale.ROOT, "%064x", new BigInteger(1, digest));
    }
}
