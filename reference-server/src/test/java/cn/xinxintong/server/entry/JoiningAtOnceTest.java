package cn.xinxintong.server.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.Tenant;
import cn.xinxintong.testing.AtOnce;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JoiningAtOnceTest {

    @Test
    void ofTwoInvitationsToOneProjectThatAreConfirmedAtOnceOneJoinsAndTheOtherStaysAsItWas() {
        Tenant tenant = Tenant.of(Site.enterprise(), Site.officer());
        List<String> invitations = List.of(
                tenant.accepted(tenant.invitation()),
                tenant.accepted(Site.invite(tenant.enterprise(), tenant.project(), tenant.person())));

        List<Browser.Reply> replies = AtOnce.eightTimes(i -> tenant.officer()
                .post(
                        "/v1/officer/confirmations",
                        "{'purpose':'ENTRY','invitationId':'" + invitations.get(i % 2) + "'}"));

        int winner = replies.get(0).status() == 200 ? 0 : 1;
        assertThat(answers(replies, winner)).containsOnly("200 ");
        assertThat(answers(replies, 1 - winner)).containsOnly("409 ALREADY_MEMBER");
        assertThat(stateOf(tenant, invitations.get(winner))).isEqualTo("JOINED");
        assertThat(stateOf(tenant, invitations.get(1 - winner))).isEqualTo("AWAITING_PRESENCE");
    }

    private static Stream<String> answers(List<Browser.Reply> replies, int invitation) {
        return IntStream.range(0, replies.size())
                .filter(i -> i % 2 == invitation)
                .mapToObj(replies::get)
                .map(r -> r.status() + " " + r.code());
    }

    private static String stateOf(Tenant tenant, String invitation) {
        return tenant.worker().get("/v1/me/invitations/" + invitation).at("/state");
    }
}
