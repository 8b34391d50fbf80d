package cn.xinxintong.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads bodies within bounds. */
final class Bodies {
    private static final int DRAINED = 16 << 20;

    private Bodies() {}

    /**
     * The whole body. One that is too large is read to its end, up to 16 MiB, so that the sender gets to read the answer.
     *
     * @throws Refusal if it is larger than that
     */
    static byte[] read(Context context, int largest) {
        try {
            InputStream in = context.req().getInputStream();
            if (context.req().getContentLengthLong() > largest) {
                drain(context, in, 0);
                throw Refusal.of(ProblemCode.BODY_TOO_LARGE);
            }
            byte[] body = in.readNBytes(largest + 1);
            if (body.length <= largest) return body;
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
