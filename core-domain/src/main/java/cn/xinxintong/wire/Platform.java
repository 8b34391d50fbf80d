package cn.xinxintong.wire;

/** The platform as an app sees it: one call. Thread-safe. */
public interface Platform {

    /**
     * Sends a request and waits for the answer.
     *
     * @return the answer, or the problem the platform named; never null
     * @throws PlatformUnreachableException if no answer came: whether the request was carried out is unknown
     */
    <T> PlatformAnswer<T> exchange(PlatformRequest<T> request);
}
