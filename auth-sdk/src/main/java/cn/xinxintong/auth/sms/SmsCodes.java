package cn.xinxintong.auth.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.xinxintong.auth.sms.CodeAsked.Taken;
import cn.xinxintong.auth.sms.CodeCheck.Right;
import cn.xinxintong.auth.throttle.Admission;
import cn.xinxintong.auth.throttle.AttemptStore;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.auth.throttle.ThrottlePolicy;
import cn.xinxintong.crypto.BlindIndex;
import cn.xinxintong.identity.MobileNumber;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Gives out codes of six digits by SMS, and takes them back: each for one number, one purpose, one device and once. Whether
 * anybody has a number cannot be told from the answers, nor from the work behind them. Of a code, only a keyed hash is kept.
 * Thread-safe.
 */
public final class SmsCodes {
    private static final String KIND = "sms-code";

    private final Ports ports;
    private final BlindIndex index;
    private final SmsCodePolicy policy;
    private final SecureRandom random;
    private final Clock clock;
    private final Throttle pauses;
    private final Throttle mobileDays;
    private final Throttle networkDays;

    /**
     * What it stands on.
     *
     * @param known whether somebody has bound that number; for both answers in like time
     * @param together runs all of it, or nothing
     */
    public record Ports(
            SmsCodeStore codes, AttemptStore attempts, Predicate<MobileNumber> known, Consumer<Runnable> together) {}

    public SmsCodes(Ports ports, BlindIndex index, SmsCodePolicy policy, SecureRandom random, Clock clock) {
        this.ports = ports;
        this.index = index;
        this.policy = policy;
        this.random = random;
        this.clock = clock;
        this.pauses = throttle(1, policy.pause());
        this.mobileDays = throttle(policy.perMobile(), Duration.ofDays(2));
        this.networkDays = throttle(policy.perNetwork(), Duration.ofDays(2));
    }

    private Throttle throttle(int most, Duration span) {
        return new Throttle(ports.attempts(), index, new ThrottlePolicy(most, span), clock);
    }

    /** Has a code sent, which takes the place of an earlier one for that device; to a number that nobody has, none. */
    public CodeAsked ask(CodeRequest request, CodePost post) {
        Optional<CodeAsked> refusal = refusal(request);
        if (refusal.isPresent()) return refusal.get();
        boolean reaches = ports.known().test(request.mobile()) || request.purpose() == CodePurpose.BIND;
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        String key = key(request.mobile(), request.purpose(), request.deviceId());
        String hash = reaches ? hash(key, code) : hash(key, "none-" + random.nextLong()); // which no code has
        SmsCode kept = new SmsCode(hash, clock.instant().plus(policy.lasts()), 0);
        ports.together().accept(() -> {
            ports.codes().put(key, kept);
            if (reaches) post.send(request.mobile(), request.purpose(), code);
            else post.pretend(request.mobile(), request.purpose(), code);
        });
        return new Taken(policy.pause(), policy.lasts());
    }

    /** The network first: who is stopped there uses nothing up of the number's. */
    private Optional<CodeAsked> refusal(CodeRequest request) {
        String mobile = request.mobile().digits();
        if (!request.network().isEmpty() && isEnough(networkDays, "sms-network", request.network())) return tomorrow();
        Admission pause = pauses.admit("sms-pause", mobile);
        if (pause.isLocked()) {
            return Optional.of(new CodeAsked.Refused(CodeAsked.Reason.CODE_TOO_SOON, pause.retryAfter()));
        }
        return isEnough(mobileDays, "sms-mobile", mobile) ? tomorrow() : Optional.empty();
    }

    private boolean isEnough(Throttle days, String purpose, String who) {
        return days.admit(purpose, who + " " + LocalDate.from(now())).isLocked();
    }

    private Optional<CodeAsked> tomorrow() {
        ZonedDateTime now = now();
        Duration rest = Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(policy.zone()));
        return Optional.of(new CodeAsked.Refused(CodeAsked.Reason.TOO_MANY_CODES, rest));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(policy.zone());
    }

    /** Whether the code is right; if so, it is used up. A code for that device comes before one for any. */
    public CodeCheck check(CodeProof proof) {
        String own = key(proof.mobile(), proof.purpose(), proof.deviceId());
        Optional<SmsCode> kept = count(own);
        if (kept.isPresent()) return check(own, kept.get(), proof.code());
        String any = key(proof.mobile(), proof.purpose(), "");
        return count(any).map(code -> check(any, code, proof.code())).orElseGet(SmsCodes::expired);
    }

    private Optional<SmsCode> count(String key) {
        return ports.codes().count(key, clock.instant(), policy.tries());
    }

    private CodeCheck check(String key, SmsCode kept, String typed) {
        String bare = Normalizer.normalize(typed, Normalizer.Form.NFKC).trim();
        byte[] shown = hash(key, bare).getBytes(US_ASCII);
        if (MessageDigest.isEqual(shown, kept.hash().getBytes(US_ASCII))) {
            return ports.codes().take(key, kept) ? new Right() : expired();
        }
        int left = policy.tries() - kept.tries();
        return left > 0 ? new CodeCheck.Refused(CodeCheck.Reason.CODE_WRONG, left) : expired();
    }

    private static CodeCheck expired() {
        return new CodeCheck.Refused(CodeCheck.Reason.CODE_EXPIRED, 0);
    }

    private String key(MobileNumber mobile, CodePurpose purpose, String deviceId) {
        return hexadecimal(index.of(KIND + "-key", purpose + " " + mobile.digits() + " " + deviceId));
    }

    private String hash(String key, String code) {
        return hexadecimal(index.of(KIND, key + " " + code));
    }

    private static String hexadecimal(byte[] bytes) {
        return String.format(Locale.ROOT, "%064x", new BigInteger(1, bytes));
    }
}
