package cn.xinxintong.android;

import java.net.URI;
import java.util.function.Predicate;

/**
 * Where the platform is. Android's own HTTP asks the network security configuration before it speaks in clear text; OkHttp
 * for the JVM does not, so the app asks it once, at its start.
 */
final class PlatformAddress {
    private PlatformAddress() {}

    /**
     * The address itself.
     *
     * @param inClear whether a host may be spoken to in clear text
     * @throws IllegalArgumentException if that is forbidden and the address is not one of https
     */
    static String permitted(String address, Predicate<String> inClear) {
        URI platform = URI.create(address);
        boolean encrypted = "https".equals(platform.getScheme());
        if (!encrypted && !inClear.test(platform.getHost())) {
            throw new IllegalArgumentException("the address of the platform must begin with https");
        }
        return address;
    }
}
