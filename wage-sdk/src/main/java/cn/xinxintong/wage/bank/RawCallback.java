package cn.xinxintong.wage.bank;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A message from a bank as it came over HTTP: not a byte of it is read before its signature is. Immutable. */
public final class RawCallback {
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * @param path with the query, as the bank called it
     * @param headers by name, in any case
     */
    public RawCallback(String method, String path, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        Map<String, String> byName = new HashMap<>();
        headers.forEach((name, value) -> byName.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        this.headers = byName;
        this.body = body.clone();
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** @param name in any case */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return "RawCallback[" + body.length + " bytes]";
    }
}
