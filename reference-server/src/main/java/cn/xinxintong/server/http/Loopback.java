package cn.xinxintong.server.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who asks from this machine itself. */
public final class Loopback {
    private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private Loopback() {}

    /** True if the request comes from this machine, for this machine's own name, and nobody passed it on. */
    public static boolean isIn(Context context) {
        for (String header : PASSED_ON) if (context.header(header) != null) return false;
        return isLoopback(context.ip()) && isOwnName(context.header("Host"));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Any other name is one that a stranger's page may have had pointed here. */
    private static boolean isOwnName(@Nullable String host) {
        if (host == null) return false;
        String name = host.replaceFirst(":[0-9]+$", "");
        return name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]");
    }
}
