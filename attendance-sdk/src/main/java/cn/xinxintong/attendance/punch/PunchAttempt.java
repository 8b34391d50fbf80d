package cn.xinxintong.attendance.punch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.attendance.evidence.ClaimsJson;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.SignedPunch;
import java.util.Optional;

/** What a phone sent as one punch. */
public sealed interface PunchAttempt {

    /** The id that the answer names. */
    String id();

    /** What it claims, where that can be read. */
    Optional<PunchClaims> claims();

    /** Signed with a device key; whose is not looked at yet. */
    record Signed(SignedPunch punch) implements PunchAttempt {

        @Override
        public String id() {
            return punch.id();
        }

        @Override
        public Optional<PunchClaims> claims() {
            return Optional.of(punch.claims());
        }
    }

    /**
     * Claims without a signature.
     *
     * @param said the claims
     * @param json as it came
     */
    record Bare(String id, PunchClaims said, String json) implements PunchAttempt {

        @Override
        public Optional<PunchClaims> claims() {
            return Optional.of(said);
        }

        @Override
        public String toString() {
            return "Bare[" + id + "]";
        }
    }

    /**
     * Neither.
     *
     * @param id the phone's own where at least that could be read, else the SHA-256 of the text
     */
    record Unreadable(String id) implements PunchAttempt {

        @Override
        public Optional<PunchClaims> claims() {
            return Optional.empty();
        }
    }

    /** Reads a compact JWS. Never throws for what the text says. */
    static PunchAttempt ofJws(String jws) {
        try {
            return new Signed(SignedPunch.parse(jws));
        } catch (IllegalArgumentException e) {
            return new Unreadable(SignedPunch.idOf(jws.getBytes(UTF_8)));
        }
    }

    /** Reads bare claims. Never throws for what the text says. */
    static PunchAttempt ofBareJson(String json) {
        try {
            ClaimsJson.Bare bare = ClaimsJson.readBare(json);
            return new Bare(bare.id(), bare.claims(), json);
        } catch (IllegalArgumentException e) {
            return new Unreadable(ClaimsJson.idOf(json).orElseGet(() -> SignedPunch.idOf(json.getBytes(UTF_8))));
        }
    }
}
