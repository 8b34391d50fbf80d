package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.testing.DeviceKeyPair;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Punches that a phone's key has signed, over HTTP. */
class SignedPunchTest {
    private static final TestServer SERVER = TestServer.shared();
    private final DeviceKeyPair key = DeviceKeyPair.make();
    private Browser worker;
    private String project;

    @BeforeEach
    void hisPhoneHasAKey() {
        Browser enterprise = Site.enterprise();
        project = Site.project(enterprise);
        worker = member(enterprise, key);
    }

    private Browser member(Browser enterprise, DeviceKeyPair device) {
        Browser officer = Site.officer();
        Site.Newcomer newcomer = Site.newcomer();
        Browser first = Site.firstSignIn(newcomer, Site.collect(officer, newcomer));
        Site.join(first, officer, Site.invite(enterprise, project, newcomer));
        Reply again = Site.signIn(
                newcomer.number(),
                "gongdi-2026",
                ",'publicKey':'" + device.publicKey().base64() + "'");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        return SERVER.browser().as(again.at("/token"));
    }

    private String signed(DeviceKeyPair device, long sequence) {
        String header = "{\"alg\":\"ES256\"}";
        String claims = "{\"projectId\":\"" + project + "\",\"kind\":\"ON\",\"claimedAt\":\""
                + SERVER.clock().instant()
                + "\",\"point\":{\"lat\":43.8253,\"lng\":87.6168,\"datum\":\"WGS84\"},\"accuracyMetres\":10,"
                + "\"fixAgeSeconds\":2,\"sequence\":" + sequence + ",\"previous\":\"\"}";
        String input =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return input + "." + base64(device.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Reply send(Browser who, String jws) {
        Reply reply = who.post("/v1/me/punches", "{'punches':['" + jws + "']}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    @Test
    void aSignedPunchCarriesNoFlagAndIsAppendedOnce() {
        String jws = signed(key, 1);
        Reply first = send(worker, jws);
        assertThat(first.at("/punches/0/outcome")).isEqualTo("ACCEPTED");
        assertThat(first.json().at("/punches/0/flags")).isEmpty();
        assertThat(send(worker, jws).at("/punches/0/outcome")).isEqualTo("REPEATED");
        assertThat(worker.get("/v1/me/projects/" + project + "/attendance/"
                                + SERVER.clock()
                                        .instant()
                                        .atZone(SERVER.clock().getZone())
                                        .toLocalDate())
                        .json()
                        .at("/records"))
                .hasSize(1);
    }

    @Test
    void aForgedOneIsRefused() {
        assertThat(send(worker, signed(DeviceKeyPair.make(), 1)).at("/punches/0/reason"))
                .isEqualTo("SIGNATURE_WRONG");
        String jws = signed(key, 1);
        char last = jws.charAt(jws.length() - 3);
        String changed =
                jws.substring(0, jws.length() - 3) + (last == 'A' ? 'B' : 'A') + jws.substring(jws.length() - 2);
        assertThat(send(worker, changed).at("/punches/0/reason")).isEqualTo("SIGNATURE_WRONG");
    }

    @Test
    void anotherWorkersPunchReplayedIsRefused() {
        Browser thief = member(Site.enterprise(), DeviceKeyPair.make());
        String jws = signed(key, 1);
        assertThat(send(worker, jws).at("/punches/0/outcome")).isEqualTo("ACCEPTED");
        assertThat(send(thief, jws).at("/punches/0/reason")).isEqualTo("SIGNATURE_WRONG");
    }
}
