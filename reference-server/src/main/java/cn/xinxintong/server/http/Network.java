package cn.xinxintong.server.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as that tells people apart: an address of IPv4, or the first 64 bits of one of IPv6. What
 * stands before the server on the same machine or in a private network is a proxy, and the last address that it names is
 * believed; nobody else's word is.
 */
final class Network {
    private static final int IPV6_PREFIX_BYTES = 8;

    private Network() {}

    /** Empty if it is not known: a proxy named nobody. */
    static String of(String peer, @Nullable String forwardedFor) {
        InetAddress address = parsed(peer);
        if (address == null) return "";
        if (!isNear(address)) return text(address);
        if (forwardedFor == null) return "";
        InetAddress client = parsed(forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1));
        return client == null || isNear(client) ? "" : text(client);
    }

    private static boolean isNear(InetAddress address) {
        boolean unique = address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc; // RFC 4193
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || unique;
    }

    private static String text(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_PREFIX_BYTES)) + "/64";
        }
        return address.getHostAddress();
    }

    /** A literal address alone: a name is not looked up. */
    private static @Nullable InetAddress parsed(String text) {
        String bare = text.trim();
        if (bare.startsWith("[")) bare = bare.substring(1, Math.max(1, bare.indexOf(']')));
        boolean literal = !bare.isEmpty()
                && bare.length() <= 45
                && bare.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.')
                && (bare.indexOf(':') >= 0 || bare.chars().filter(c -> c == '.').count() == 3);
        if (!literal) return null;
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
