package cn.xinxintong.wage.bank.signature;

import cn.xinxintong.wage.bank.NonceStore;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.signature.SignatureForm.Parameters;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs and verifies HTTP messages: a strict subset of RFC 9421, with the label {@code xxt}, over method, path, query and
 * digest of the body. Thread-safe.
 */
public final class MessageSignatures {
    /** How far the time of a signature may be from ours, either way. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int NONCE_BYTES = 18;

    private final Clock clock;
    private final SecureRandom random;

    public MessageSignatures(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * The headers that make the message a signed one: {@code Content-Digest}, {@code Signature-Input}, {@code Signature}.
     *
     * @param target path and query, percent-encoded as they are sent
     * @param body empty for a message without one
     */
    public Map<String, String> sign(SigningKey key, String method, String target, byte[] body) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Parameters parameters =
                Parameters.of(clock.instant(), key.id(), Base64.getUrlEncoder().encodeToString(nonce));
        String digest = SignatureForm.digestHeader(body);
        byte[] signature = key.key().sign(SignatureForm.base(method, target, digest, parameters));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Digest", digest);
        headers.put("Signature-Input", parameters.header());
        headers.put("Signature", SignatureForm.signatureHeader(signature));
        return headers;
    }

    /** Whether one of these keys signed the message just now, and it did not come before. A forged one burns no nonce. */
    public SignatureVerdict verify(RawCallback message, List<VerificationKey> keys, NonceStore nonces) {
        Optional<String> input = message.header("Signature-Input");
        if (!input.isPresent()) return SignatureVerdict.KEY_UNKNOWN;
        Optional<Parameters> read = Parameters.parse(input.get());
        if (!read.isPresent()) return SignatureVerdict.FORGED;
        Parameters parameters = read.get();
        Instant now = clock.instant();
        Optional<VerificationKey> key = keys.stream()
                .filter(k -> k.id().equals(parameters.keyId()) && k.isValidAt(now))
                .findFirst();
        if (!key.isPresent()) return SignatureVerdict.KEY_UNKNOWN;
        if (!isSigned(message, parameters, key.get())) return SignatureVerdict.FORGED;
        if (isStale(parameters.created(), now)) return SignatureVerdict.STALE;
        Instant until = parameters.created().plus(TOLERANCE).plusSeconds(1);
        boolean first = nonces.isFirst(parameters.keyId(), parameters.nonce(), until);
        return first ? SignatureVerdict.GENUINE : SignatureVerdict.REPLAYED;
    }

    private static boolean isSigned(RawCallback message, Parameters parameters, VerificationKey key) {
        if (!SignatureForm.isPrintable(message.method() + message.path())) return false;
        String digest = SignatureForm.digestHeader(message.body());
        if (!message.header("Content-Digest").filter(digest::equals).isPresent()) return false;
        byte[] base = SignatureForm.base(message.method(), message.path(), digest, parameters);
        return message.header("Signature")
                .flatMap(SignatureForm::signature)
                .filter(signature -> key.key().verifies(base, signature))
                .isPresent();
    }

    private static boolean isStale(Instant created, Instant now) {
        return created.isBefore(now.minus(TOLERANCE)) || created.isAfter(now.plus(TOLERANCE));
    }
}
