package cn.xinxintong.android;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PlatformAddressTest {
    @Test
    void isOneOfHttpsAnywhere() {
        assertThat(PlatformAddress.permitted("https://platform.example", host -> false))
                .isEqualTo("https://platform.example");
    }

    @Test
    void isOneOfHttpWhereTheConfigurationPermitsIt() {
        assertThat(PlatformAddress.permitted("http://10.0.2.2:8080", "10.0.2.2"::equals))
                .isEqualTo("http://10.0.2.2:8080");
    }

    @Test
    void isRefusedElsewhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlatformAddress.permitted("http://platform.example", "10.0.2.2"::equals));
    }

    @Test
    void theConfigurationPermitsClearTextToThisMachineOnly() throws Exception {
        Document configuration = configuration();
        Set<String> hosts = new HashSet<>();
        var domains = configuration.getElementsByTagName("domain");
        for (int i = 0; i < domains.getLength(); i++) hosts.add(domains.item(i).getTextContent());

        assertThat(hosts).containsExactlyInAnyOrder("localhost", "127.0.0.1", "10.0.2.2");
        var base = (Element) configuration.getElementsByTagName("base-config").item(0);
        assertThat(base.getAttribute("cleartextTrafficPermitted")).isEqualTo("false");
    }

    private static Document configuration() throws Exception {
        try (var in = Files.newInputStream(Path.of("src", "main", "res", "xml", "network_security.xml"))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }
}
