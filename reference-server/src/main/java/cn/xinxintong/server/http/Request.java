package cn.xinxintong.server.http;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wire.Page;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A request that an endpoint looks at: the caller is known and admitted, the body is read within bounds. */
public final class Request {
    private final Context context;
    private final Caller caller;
    private final byte[] body;
    private final Json json;
    private final FieldRules rules;

    Request(Context context, Caller caller, byte[] body, Json json, FieldRules rules) {
        this.context = context;
        this.caller = caller;
        this.body = body;
        this.json = json;
        this.rules = rules;
    }

    /** The body as a wire record whose constraints hold. */
    public <T> T body(Class<T> type) {
        requireJson();
        T value = json.read(body, type);
        rules.check(value);
        return value;
    }

    /** The body as it came. */
    public byte[] bytes() {
        return body;
    }

    /** Method, path and query, headers and body as they came. */
    public RawCallback raw() {
        String query = context.queryString();
        String path = query == null ? context.path() : context.path() + "?" + query;
        return new RawCallback(context.method().name(), path, context.headerMap(), body);
    }

    /** Media type without parameters, in small letters; empty if none is named. */
    public String mediaType() {
        String type = context.header("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    private void requireJson() {
        if (!mediaType().equals("application/json")) throw Refusal.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }

    /** Who sends it, where a route admits more than one kind. */
    public Caller caller() {
        return caller;
    }

    /** @throws IllegalStateException if the route admits others than workers */
    public Account worker() {
        if (caller instanceof Caller.WorkerCaller worker) return worker.account();
        throw new IllegalStateException("the route is not a worker's");
    }

    /** @throws IllegalStateException if the route admits others than staff */
    public StaffAccount staff() {
        if (caller instanceof Caller.StaffCaller staff) return staff.account();
        throw new IllegalStateException("the route is not the staff's");
    }

    /** @throws IllegalStateException if the route admits anybody, or a key */
    public Session session() {
        if (caller instanceof Caller.WorkerCaller worker) return worker.session();
        if (caller instanceof Caller.StaffCaller staff) return staff.session();
        throw new IllegalStateException("the caller has no session");
    }

    /**
     * The token that the request bears.
     *
     * @throws IllegalStateException if the route admits anybody
     */
    public String token() {
        String authorization = context.header("Authorization");
        if (authorization == null) throw new IllegalStateException("the route is anybody's");
        return Callers.token(authorization);
    }

    public String path(String name) {
        return context.pathParam(name);
    }

    /** An id in the path; one that cannot be an id is not found, like one that is nobody's. */
    public <T> T pathId(String name, Function<UUID, T> type) {
        String text = context.pathParam(name);
        try {
            if (text.length() == 36) return type.apply(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(ProblemCode.NOT_FOUND);
        }
        throw Refusal.of(ProblemCode.NOT_FOUND);
    }

    /** A day in the path, {@code YYYY-MM-DD}. */
    public LocalDate pathDate(String name) {
        try {
            return LocalDate.parse(path(name));
        } catch (DateTimeException e) {
            throw Refusal.ofParameter(name, "BAD_FORMAT");
        }
    }

    /** A mandatory month in the query, {@code YYYY-MM}. */
    public YearMonth queryMonth(String name) {
        return queryMonthIfAny(name).orElseThrow(() -> Refusal.ofParameter(name, "REQUIRED"));
    }

    /** A month in the query, {@code YYYY-MM}, if there is one. */
    public Optional<YearMonth> queryMonthIfAny(String name) {
        String text = context.queryParam(name);
        return text == null ? Optional.empty() : Optional.of(month(name, text));
    }

    /** A mandatory word in the query that is one of these in small letters. */
    public <E extends Enum<E>> E queryOneOf(String name, Class<E> type) {
        String text = context.queryParam(name);
        if (text == null) throw Refusal.ofParameter(name, "REQUIRED");
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) return constant;
        }
        throw Refusal.ofParameter(name, "BAD_VALUE");
    }

    private static YearMonth month(String name, String text) {
        try {
            if (text.length() == 7) return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.ofParameter(name, "BAD_FORMAT");
        }
        throw Refusal.ofParameter(name, "BAD_FORMAT");
    }

    /** The page of the list that the query asks for. */
    public <T> Page<T> page(List<T> all) {
        return Cut.of(context.queryParam("limit"), context.queryParam("cursor")).of(all);
    }

    /** Where the caller is, as far as that tells people apart; empty if it does not. */
    public String network() {
        return Network.of(context.ip(), context.header("X-Forwarded-For"));
    }

    public Words.Language language() {
        return Words.Language.accepted(context.header("Accept-Language"));
    }
}
