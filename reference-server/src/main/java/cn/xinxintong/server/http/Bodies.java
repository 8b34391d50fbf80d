package cn.xinxintong.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads bodies within bounds. */
final class Bodies {
    /** The largest body that any route takes: a month of gate records of a large site. */
    static final int LARGEST = 8 << 20;

    private static final int DRAINED = 16 << 20;

    private Bodies() {}

    /**
     * The whole body. One that is too large is read to its end, up to 16 MiB, so that the sender gets to read the answer.
     *
     * @throws Refusal if it is larger than {@link #LARGEST}
     */
    static byte[] read(Context context) {
        try {
            InputStream in = context.req().getInputStream();
            byte[] body = in.readNBytes(LARGEST + 1);
            if (body.length <= LARGEST) return body;
            drain(context, in, body.length);
        } catch (IOException e) {
            throw new UncheckedIOException("the body cannot be read", e);
        }
        throw Refusal.of(ProblemCode.BODY_TOO_LARGE);
    }

    private static void drain(Context context, InputStream in, long already) throws IOException {
        byte[] sink = new byte[1 << 16];
        long total = already;
        for (int read = in.read(sink); read >= 0; read = in.read(sink)) {
            total += read;
            if (total > DRAINED) {
                context.header("Connection", "close");
                return;
            }
        }
    }
}
