package cn.xinxintong.auth.face;

import cn.xinxintong.auth.throttle.AttemptStore;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.auth.throttle.ThrottlePolicy;
import cn.xinxintong.crypto.BlindIndex;
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

/**
 * Gives out challenges and takes them back: each for one purpose, one person, one device and once, for three minutes. Neither
 * the answer nor what is kept tells whether anybody has that login. Thread-safe.
 */
public final class FaceChallenges {
    private static final Duration LASTS = Duration.ofMinutes(3);
    private static final ThrottlePolicy NETWORK = new ThrottlePolicy(300, Duration.ofHours(2));
    private static final int ID_BYTES = 32;

    private final FaceCheck check;
    private final FaceChallengeStore store;
    private final BlindIndex index;
    private final SecureRandom random;
    private final Clock clock;
    private final Throttle networks;

    /** What it stands on. */
    public record Ports(FaceCheck check, FaceChallengeStore challenges, AttemptStore attempts) {}

    public FaceChallenges(Ports ports, BlindIndex index, SecureRandom random, Clock clock) {
        this.check = ports.check();
        this.store = ports.challenges();
        this.index = index;
        this.random = random;
        this.clock = clock;
        this.networks = new Throttle(ports.attempts(), index, NETWORK, clock);
    }

    public ChallengeAnswer ask(ChallengeRequest request) {
        Optional<List<FaceMove>> moves = check.moves(request.purpose());
        if (!moves.isPresent()) return refused(ChallengeAnswer.Reason.MODEL_MISSING, Duration.ZERO);
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        boolean enough = !request.network().isEmpty()
                && networks.admit("face-network", request.network() + " " + hour)
                        .isLocked();
        if (enough) {
            Duration rest = Duration.between(now, hour.plus(1, ChronoUnit.HOURS));
            return refused(ChallengeAnswer.Reason.TOO_MANY_CHALLENGES, rest);
        }
        FaceChallenge challenge = new FaceChallenge(newId(), moves.get(), now.plus(LASTS));
        String key = key(challenge.id(), request.purpose(), request.who(), request.deviceId());
        store.put(key, new KeptChallenge(challenge.moves(), challenge.endsAt()));
        return new ChallengeAnswer.Offered(challenge);
    }

    private static ChallengeAnswer refused(ChallengeAnswer.Reason reason, Duration retryAfter) {
        return new ChallengeAnswer.Refused(reason, retryAfter);
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** Takes a challenge back, for good; empty if it is none of his for that purpose on that device, was used or is too old. */
    public Optional<FaceChallenge> take(FacePurpose purpose, String who, String deviceId, String id) {
        return store.take(key(id, purpose, who, deviceId), clock.instant())
                .map(kept -> new FaceChallenge(id, kept.moves(), kept.endsAt()));
    }

    private String key(String id, FacePurpose purpose, String who, String deviceId) {
        byte[] key = index.of("face-challenge", id + " " + purpose + " " + who + " " + deviceId);
        return String.format(Locale.ROOT, "%064x", new BigInteger(1, key));
    }
}
