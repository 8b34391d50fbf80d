package cn.xinxintong.attendance.evidence;

import cn.xinxintong.attendance.json.Json;
import cn.xinxintong.attendance.json.JsonReader;
import cn.xinxintong.attendance.json.UnreadableJsonException;
import java.util.Optional;

/**
 * Claims as JSON, in the form of {@code POST /v1/me/punches}. What is written is read back the same. No message repeats
 * what was read.
 */
public final class ClaimsJson {
    private static final int MAX_DEPTH = 8;
    static final int MAX_CHARACTERS = 16 * 1024;

    private ClaimsJson() {}

    /** Claims with an id of the phone's making instead of a signature; {@code id} has 1 to 64 of {@code A-Za-z0-9_-}. */
    public record Bare(String id, PunchClaims claims) {

        /** @throws IllegalArgumentException if the id is no such one */
        public Bare {
            if (!Texts.isId(id)) throw new IllegalArgumentException("id is not an id");
        }
    }

    /** The payload of a signed punch. */
    public static String write(PunchClaims claims) {
        return ClaimsText.of("", claims);
    }

    /** A punch without a signature. */
    public static String writeBare(Bare bare) {
        return ClaimsText.of(bare.id(), bare.claims());
    }

    /**
     * Reads the payload of a signed punch, which must have a {@code sequence}.
     *
     * @throws IllegalArgumentException if it is not claims, has a field that is not known or one twice, more than 16 384
     *     characters or too deep a nesting
     */
    public static PunchClaims read(String json) {
        return new ClaimsFields(object(json)).signed();
    }

    /**
     * Reads a punch without a signature.
     *
     * @throws IllegalArgumentException as {@link #read} does
     */
    public static Bare readBare(String json) {
        return new ClaimsFields(object(json)).bare();
    }

    /** The id of a punch without a signature, if at least that can be read. */
    public static Optional<String> idOf(String json) {
        try {
            Json id = object(json).member("id");
            return id instanceof Json.Text text && Texts.isId(text.value())
                    ? Optional.of(text.value())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Json.Obj object(String json) {
        try {
            if (JsonReader.read(json, MAX_DEPTH, MAX_CHARACTERS) instanceof Json.Obj object) return object;
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException("not claims: " + e.fault(), e);
        }
        throw new IllegalArgumentException("not claims: no object");
    }
}
