package cn.xinxintong.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @Test
    void aStrangerIsWhereHeIsWhateverHeSaysAboutIt() {
        assertThat(Network.of("203.0.113.7", null)).isEqualTo("203.0.113.7");
        assertThat(Network.of("203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.1.2.3", "192.168.0.9", "fd00::1"})
    void ofAProxyTheLastAddressThatItNamesIsBelieved(String proxy) {
        assertThat(Network.of(proxy, "198.51.100.1, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Network.of(proxy, null)).isEmpty();
    }

    @Test
    void neighboursOfIpv6AreOneNetwork() {
        assertThat(Network.of("2001:db8:1:2::1", null))
                .isEqualTo(Network.of("2001:db8:1:2:ffff::9", null))
                .isNotEqualTo(Network.of("2001:db8:1:3::1", null));
        assertThat(Network.of("127.0.0.1", "[2001:db8:1:2::1]")).isEqualTo(Network.of("2001:db8:1:2::1", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "example.com", "1.2.3", "[", ":::", "10.0.0.1", "999.1.1.1", "a.b.c.d"})
    void whatIsNoAddressOfTheWorldIsNone(String named) {
        assertThat(Network.of("127.0.0.1", named)).isEmpty();
    }
}
