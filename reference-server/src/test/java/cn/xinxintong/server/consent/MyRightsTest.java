package cn.xinxintong.server.consent;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.Tenant;
import cn.xinxintong.server.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a worker may know and undo. */
class MyRightsTest {
    private final Tenant tenant = Tenant.of(Site.enterprise(), Site.officer());
    private final Browser worker = tenant.worker();

    private JsonNode consent(String kind) {
        for (JsonNode consent : worker.get("/v1/me/consents").json().get("items")) {
            if (consent.get("kind").asText().equals(kind)) return consent;
        }
        throw new AssertionError("there is no consent of the kind " + kind);
    }

    @Test
    void heSeesWhatHeAgreedToAndToWhom() {
        tenant.accepted(tenant.invitation());

        JsonNode consent = consent("wage-card-use");

        assertThat(consent.get("version").asText()).isEqualTo("2026-01");
        assertThat(consent.get("enterprise").asText()).contains("天山建工");
        assertThat(consent.get("endedAt").isNull()).isTrue();
        assertThat(consent("user").get("enterprise").isNull()).isTrue();
    }

    @Test
    void whatHeWithdrawsEndsAtOnceAndStaysOnRecord() {
        tenant.accepted(tenant.invitation());
        String id = consent("real-name-use").get("id").asText();

        Reply withdrawn = worker.post("/v1/me/consents/" + id + "/withdrawal", "{}");

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(withdrawn.at("/endedAt")).endsWith("+08:00");
        assertThat(consent("real-name-use").get("endedAt").isNull()).isFalse();
        assertThat(tenant.officer()
                        .post(
                                "/v1/officer/confirmations",
                                "{'purpose':'ENTRY','invitationId':'" + tenant.invitation() + "'}")
                        .code())
                .isEqualTo("CONSENTS_NOT_GIVEN");
        TestServer.shared().clock().forward(Duration.ofMinutes(1));
        assertThat(worker.post("/v1/me/consents/" + id + "/withdrawal", "{}").text())
                .isEqualTo(withdrawn.text());
    }

    @Test
    void nobodysConsentIsNotFound() {
        assertThat(worker.post("/v1/me/consents/" + UUID.randomUUID() + "/withdrawal", "{}")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void heSeesWhoOfTheStaffActedOnHisData() {
        JsonNode log = worker.get("/v1/me/access-log").json().get("items");

        assertThat(log.get(0).get("what").asText()).isEqualTo("INVITED");
        assertThat(log.get(0).get("role").asText()).isEqualTo("ENTERPRISE");
        assertThat(log.get(log.size() - 1).get("what").asText()).isEqualTo("COLLECTED");
        assertThat(log.get(log.size() - 1).get("role").asText()).isEqualTo("OFFICER");
        assertThat(log.get(log.size() - 1).get("name").asText()).isNotEmpty();
    }
}
