package cn.xinxintong.server.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The request is not carried out. Thrown by endpoints, it rolls the request's transaction back and becomes a problem; it
 * holds codes only, never a value that somebody sent.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final transient List<FieldFault> fields;
    private final transient List<RowFault> rows;
    private final transient List<String> roads;
    private final int triesLeft;
    private final Duration retryAfter;
    private final String when;

    /**
     * A wrong field.
     *
     * @param code what is wrong with it: a key of the words
     */
    public record FieldFault(String field, String code) {}

    /**
     * A wrong row of a table.
     *
     * @param row from 1
     * @param code what is wrong with it: a key of the words
     */
    public record RowFault(int row, String column, String code) {}

    private Refusal(
            ProblemCode code,
            List<FieldFault> fields,
            List<RowFault> rows,
            List<String> roads,
            int triesLeft,
            Duration retryAfter,
            String when) {
        super(code.name(), null, false, false);
        this.code = code;
        this.fields = List.copyOf(fields);
        this.rows = List.copyOf(rows);
        this.roads = List.copyOf(roads);
        this.triesLeft = triesLeft;
        this.retryAfter = retryAfter;
        this.when = when;
    }

    public static Refusal of(ProblemCode code) {
        return new Refusal(code, List.of(), List.of(), List.of(), 0, Duration.ZERO, "");
    }

    /** For a reason of a library. */
    public static Refusal of(Enum<?> reason) {
        return of(ProblemCode.of(reason));
    }

    /** A parameter of the path or the query is wrong. */
    public static Refusal ofParameter(String name, String code) {
        return ofFields(ProblemCode.BAD_PARAMETER, List.of(new FieldFault(name, code)));
    }

    public static Refusal ofField(String field, String code) {
        return ofFields(ProblemCode.INVALID_FIELDS, List.of(new FieldFault(field, code)));
    }

    /** A field, or a column, that nobody asked for; its name is told back in harmless characters. */
    public static Refusal ofUnknownField(String name) {
        return ofFields(ProblemCode.UNKNOWN_FIELD, List.of(new FieldFault(Printable.of(name), "UNKNOWN_FIELD")));
    }

    public static Refusal ofFields(ProblemCode code, List<FieldFault> fields) {
        return new Refusal(code, fields, List.of(), List.of(), 0, Duration.ZERO, "");
    }

    /** Rows of a table are wrong. */
    public static Refusal ofRows(ProblemCode code, List<RowFault> rows) {
        return new Refusal(code, List.of(), rows, List.of(), 0, Duration.ZERO, "");
    }

    /** With the tries that are left before a lock, or how long the lock lasts. */
    public static Refusal ofTries(Enum<?> reason, int triesLeft, Duration retryAfter) {
        return new Refusal(ProblemCode.of(reason), List.of(), List.of(), List.of(), triesLeft, retryAfter, "");
    }

    /** Something that happened before stands in the way. */
    public static Refusal since(ProblemCode code, Instant at) {
        String when = Beijing.minute(at);
        return new Refusal(code, List.of(), List.of(), List.of(), 0, Duration.ZERO, when);
    }

    /** With other roads to the same end. */
    public Refusal withRoads(String... others) {
        return new Refusal(code, fields, rows, List.of(others), triesLeft, retryAfter, when);
    }

    /** With what is wrong with some fields. */
    public Refusal withFields(List<FieldFault> faults) {
        return new Refusal(code, faults, rows, roads, triesLeft, retryAfter, when);
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldFault> fields() {
        return fields;
    }

    public List<RowFault> rows() {
        return rows;
    }

    List<String> roads() {
        return roads;
    }

    int triesLeft() {
        return triesLeft;
    }

    /** When what stands in the way happened, for the words: {@code 2026-06-01 08:00}; empty if it is not about a time. */
    String when() {
        return when;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
