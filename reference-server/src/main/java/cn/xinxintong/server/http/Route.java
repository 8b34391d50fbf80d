package cn.xinxintong.server.http;

import cn.xinxintong.wire.PlatformRequest.Method;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the table of routes.
 *
 * @param path with parameters in braces
 * @param work how the request is carried out
 * @param query the parameters after the question mark; one that ends in a question mark may be left out
 * @param asks the wire record of the body; {@link Void} for none
 * @param largestBody in bytes
 * @param answers the wire record of a 2xx answer, or of an item of the list; {@link Void} for none
 * @param fileType the media type of a file: beside JSON in the body of a POST, instead of it in the answer to a GET; several
 *     with a comma between them; empty for none
 */
public record Route(
        Method method,
        String path,
        Access access,
        Work work,
        String summary,
        List<String> query,
        Class<?> asks,
        int largestBody,
        Class<?> answers,
        String fileType,
        Endpoint endpoint) {
    private static final int USUAL_BODY = 1 << 20;

    /** How a request is carried out. */
    public enum Work {
        /** Reads only. */
        READS,
        /** Reads a page of a list. */
        LISTS,
        /** Writes in one transaction. A POST takes an {@code Idempotency-Key}. */
        WRITES,
        /** Writes, and keeps what it has to even if the request is refused: tries are counted so. No key is taken. */
        WRITES_IN_STEPS,
        /** Writes, asks somebody outside, and writes what he said. A POST takes an {@code Idempotency-Key}. */
        WRITES_AROUND_A_CALL,
        /** Writes in one transaction what is its own key: it is known by itself if it comes again. */
        WRITES_WHAT_IS_ITS_OWN_KEY
    }

    public static Route get(String path, Access access, String summary, Class<?> answers, Endpoint endpoint) {
        return new Route(
                Method.GET, path, access, Work.READS, summary, List.of(), Void.class, 0, answers, "", endpoint);
    }

    public static Route list(String path, Access access, String summary, Class<?> item, Endpoint endpoint) {
        return new Route(
                Method.GET, path, access, Work.LISTS, summary, Cut.PARAMETERS, Void.class, 0, item, "", endpoint);
    }

    public static Route write(
            Method method,
            String path,
            Access access,
            String summary,
            Class<?> asks,
            Class<?> answers,
            Endpoint endpoint) {
        return new Route(
                method, path, access, Work.WRITES, summary, List.of(), asks, USUAL_BODY, answers, "", endpoint);
    }

    public static Route post(
            String path, Access access, String summary, Class<?> asks, Class<?> answers, Endpoint endpoint) {
        return write(Method.POST, path, access, summary, asks, answers, endpoint);
    }

    /** A route that answers with a file. */
    public static Route file(String path, Access access, String summary, String fileType, Endpoint endpoint) {
        return get(path, access, summary, Void.class, endpoint).withFile(fileType);
    }

    /** The same route, whose body may also be such a file. */
    public Route withFile(String type) {
        return new Route(method, path, access, work, summary, query, asks, largestBody, answers, type, endpoint);
    }

    /** The same route, writing in steps. */
    public Route inSteps() {
        return with(Work.WRITES_IN_STEPS);
    }

    /** The same route, writing before and after a call to somebody outside. */
    public Route aroundACall() {
        return with(Work.WRITES_AROUND_A_CALL);
    }

    /** The same route, for what is its own key. */
    public Route itsOwnKey() {
        return with(Work.WRITES_WHAT_IS_ITS_OWN_KEY);
    }

    private Route with(Work other) {
        return new Route(method, path, access, other, summary, query, asks, largestBody, answers, fileType, endpoint);
    }

    /** The same route with more parameters after the question mark. */
    public Route withQuery(String... names) {
        List<String> all = Stream.concat(query.stream(), Stream.of(names)).toList();
        return new Route(method, path, access, work, summary, all, asks, largestBody, answers, fileType, endpoint);
    }

    /** The same route with another largest body: the usual one is 1 MiB. */
    public Route withBodyUpTo(int bytes) {
        return new Route(method, path, access, work, summary, query, asks, bytes, answers, fileType, endpoint);
    }

    public boolean takesIdempotencyKey() {
        return method == Method.POST && (work == Work.WRITES || work == Work.WRITES_AROUND_A_CALL);
    }
}
