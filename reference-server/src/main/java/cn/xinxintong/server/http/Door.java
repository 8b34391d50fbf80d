package cn.xinxintong.server.http;

import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.crypto.Digests;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.http.IdempotencyKeys.Use;
import cn.xinxintong.server.http.IdempotencyKeys.Written;
import cn.xinxintong.wire.PlatformRequest.Method;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads each request of the table of routes to its endpoint, and its answer, or the problem, back. */
public final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String REQUEST_ID = "requestId";
    private static final String ROUTE = "route";
    private static final byte[] NOTHING = {};
    private static final Refusal BUSY = Refusal.ofTries(ProblemCode.BUSY, 0, Duration.ofSeconds(2));

    /** What the door stands on. */
    public record Parts(
            Readiness readiness,
            Callers callers,
            Database database,
            IdempotencyKeys keys,
            Json json,
            FieldRules rules,
            ProblemWriter problems,
            RequestWatcher watcher) {}

    private final Parts parts;

    public Door(Parts parts) {
        this.parts = parts;
    }

    /** Hangs the routes in, and the answers to everything that is not one. */
    public void hang(JavalinConfig config, List<Route> routes) {
        config.http.prefer405over404 = true;
        config.routes.before(context -> {
            String id = parts.problems().newRequestId();
            context.attribute(REQUEST_ID, id);
            context.header("X-Request-Id", id);
            context.header("X-Content-Type-Options", "nosniff");
            context.header("Cache-Control", "no-store");
        });
        for (Route route : routes) {
            HandlerType method = HandlerType.findOrCreate(route.method().name());
            config.routes.addHttpHandler(method, route.path(), context -> serve(route, context));
        }
        config.routes.exception(Refusal.class, (refusal, context) -> refuse(context, refusal));
        config.routes.exception(PasswordHashes.BusyException.class, (e, context) -> refuse(context, BUSY));
        config.routes.exception(HttpResponseException.class, (e, context) -> refuse(context, unrouted(e)));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.atError()
                    .addKeyValue(REQUEST_ID, context.<String>attribute(REQUEST_ID))
                    .addKeyValue("trace", Trace.of(e))
                    .log("request failed");
            refuse(context, Refusal.of(ProblemCode.INTERNAL_ERROR));
        });
        config.requestLogger.http((context, millis) -> answered(context, millis));
    }

    private static Refusal unrouted(HttpResponseException e) {
        return Refusal.of(
                switch (e.getStatus()) {
                    case 404 -> ProblemCode.UNKNOWN_ROUTE;
                    case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
                    case 413 -> ProblemCode.BODY_TOO_LARGE;
                    default -> e.getStatus() < 500 ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL_ERROR;
                });
    }

    private void serve(Route route, Context context) {
        context.attribute(ROUTE, route.method() + " " + route.path());
        if (route.access() != Access.PROBE) parts.readiness().check();
        Caller caller = route.access().isOpen()
                ? new Caller.Anonymous()
                : parts.callers().of(context.header("Authorization"));
        route.access().check(caller);
        byte[] body = route.method() == Method.GET ? NOTHING : Bodies.read(context, route.largestBody());
        Request request = new Request(context, caller, body, parts.json(), parts.rules());
        Supplier<Written> work = () -> written(route.endpoint().answer(request), context);
        Written written =
                switch (route.work()) {
                    case READS, LISTS, WRITES_IN_STEPS -> work.get();
                    case WRITES, WRITES_WHAT_IS_ITS_OWN_KEY -> inTransaction(route, context, caller, body, work);
                    case WRITES_AROUND_A_CALL -> aroundACall(route, context, caller, body, work);
                };
        context.status(written.status());
        boolean file = route.method() == Method.GET && !route.fileType().isEmpty();
        if (written.body().length == 0) return;
        if (!file) context.contentType("application/json");
        context.result(written.body());
    }

    private Written inTransaction(Route route, Context context, Caller caller, byte[] body, Supplier<Written> work) {
        Optional<Use> use = use(route, context, caller, body);
        return use.isPresent()
                ? parts.keys().once(use.get(), work)
                : parts.database().inTransaction(work);
    }

    private Written aroundACall(Route route, Context context, Caller caller, byte[] body, Supplier<Written> work) {
        Optional<Use> use = use(route, context, caller, body);
        return use.isPresent() ? parts.keys().onceAroundACall(use.get(), work) : work.get();
    }

    /** The idempotency key, if one came with a request that takes one. */
    private static Optional<Use> use(Route route, Context context, Caller caller, byte[] body) {
        String key = context.header("Idempotency-Key");
        if (key == null || !route.takesIdempotencyKey()) return Optional.empty();
        if (!isKey(key)) throw Refusal.of(ProblemCode.BAD_IDEMPOTENCY_KEY);
        String name = route.method() + " " + context.path();
        return Optional.of(new Use(caller.id(), name, key, Digests.sha256(asked(context, body))));
    }

    /** What is asked for: the body, and the query, if there is one. */
    private static byte[] asked(Context context, byte[] body) {
        @Nullable String query = context.queryString();
        if (query == null || query.isEmpty()) return body;
        byte[] before = (query + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] asked = Arrays.copyOf(before, before.length + body.length);
        System.arraycopy(body, 0, asked, before.length, body.length);
        return asked;
    }

    private static boolean isKey(String key) {
        return key.length() <= 128 && !key.isEmpty() && key.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private Written written(Answer answer, Context context) {
        Object body = answer.body();
        if (body instanceof Attachment file) {
            context.header("Content-Disposition", file.disposition());
            context.contentType(file.type());
            return new Written(answer.status(), file.bytes());
        }
        if (body instanceof byte[] bytes) return new Written(answer.status(), bytes);
        return new Written(
                answer.status(), body == null ? NOTHING : parts.json().write(body));
    }

    private void refuse(Context context, Refusal refusal) {
        var problem = parts.problems()
                .of(refusal, requestId(context), Words.Language.accepted(context.header("Accept-Language")));
        context.status(problem.status());
        Long wait = problem.retryAfterSeconds();
        if (wait != null) context.header("Retry-After", Long.toString(wait));
        if (problem.status() == 401) context.header("WWW-Authenticate", "Bearer");
        context.contentType(ProblemWriter.MEDIA_TYPE).result(parts.json().write(problem));
    }

    private void answered(Context context, float millis) {
        @Nullable String named = context.attribute(ROUTE);
        String route = named == null ? "none" : named;
        int status = context.statusCode();
        parts.watcher().answered(route, status, Duration.ofNanos((long) (millis * 1e6)));
        LOG.atInfo()
                .addKeyValue(REQUEST_ID, requestId(context))
                .addKeyValue(ROUTE, route)
                .addKeyValue("status", status)
                .addKeyValue("millis", Math.round(millis))
                .log("request");
    }

    private String requestId(Context context) {
        @Nullable String id = context.attribute(REQUEST_ID);
        return id == null ? parts.problems().newRequestId() : id;
    }
}
