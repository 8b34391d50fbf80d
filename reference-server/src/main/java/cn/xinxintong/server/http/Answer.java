package cn.xinxintong.server.http;

import org.jspecify.annotations.Nullable;

/**
 * What a request is answered.
 *
 * @param body a wire record, or bytes of JSON, or an {@link Attachment} to a GET; null for none
 */
public record Answer(int status, @Nullable Object body) {

    public static Answer ok(Object body) {
        return new Answer(200, body);
    }

    public static Answer created(Object body) {
        return new Answer(201, body);
    }

    public static Answer nothing() {
        return new Answer(204, null);
    }
}
