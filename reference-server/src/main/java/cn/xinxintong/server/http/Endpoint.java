package cn.xinxintong.server.http;

/** Answers the requests of one route: wire to domain, one call, outcome to status. */
@FunctionalInterface
public interface Endpoint {

    /** @throws Refusal if the request is not carried out */
    Answer answer(Request request);
}
