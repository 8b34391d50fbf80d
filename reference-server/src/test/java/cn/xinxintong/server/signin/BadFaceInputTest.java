package cn.xinxintong.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request on a road by face is told before anything is looked at. */
class BadFaceInputTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Browser ANYBODY = SERVER.browser();
    private static Browser worker;

    @BeforeAll
    static void aWorkerIsSignedIn() {
        Site.Newcomer person = Site.newcomer();
        worker = Site.firstSignIn(person, Site.collect(Site.officer(), person));
    }

    @Test
    void anAgreementOfBeforeIsAskedAgain() {
        Reply reply = ANYBODY.post(
                "/v1/sign-in/face",
                "{'login':'13800138000','challengeId':'c','frames':['/9j/'],'agreementVersion':'2020-01',"
                        + "'device':{'id':'p'}}");

        assertThat(reply.code()).isEqualTo("AGREEMENT_OUTDATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/face-challenges {} purpose",
                "/v1/face-challenges {'purpose':'SIGN_IN'} login",
                "/v1/face-challenges {'purpose':'SIGN_IN','login':'13800138000'} device",
                "/v1/face-challenges {'purpose':'SIGN_IN','login':'x','device':{'id':'p'}} login",
                "/v1/face-challenges {'purpose':'SIGN_IN','login':'13800138000','device':{'id':''}} device.id",
                "/v1/face-challenges {'purpose':'STEP_UP','login':'13800138000','device':{'id':'p'}} purpose",
                "/v1/face-challenges {'purpose':'PARTY','login':'13800138000','device':{'id':'p'}} purpose",
                "/v1/me/face-challenges {'purpose':'SIGN_IN'} purpose",
                "/v1/sign-in/face {'login':'13800138000','challengeId':'c','frames':['/9j/'],'device':{'id':'p'}} agreementVersion",
                "/v1/sign-in/face {'challengeId':'c','frames':['/9j/'],'agreementVersion':'2026-01','device':{'id':'p'}} login",
                "/v1/sign-in/face {'login':'13800138000','frames':['/9j/'],'agreementVersion':'2026-01','device':{'id':'p'}} challengeId",
                "/v1/sign-in/face {'login':'13800138000','challengeId':'c','agreementVersion':'2026-01','device':{'id':'p'}} frames",
                "/v1/sign-in/face {'login':'13800138000','challengeId':'c','frames':[],'agreementVersion':'2026-01','device':{'id':'p'}} frames",
                "/v1/sign-in/face {'login':'13800138000','challengeId':'c','frames':[null],'agreementVersion':'2026-01','device':{'id':'p'}} frames[0]",
                "/v1/sign-in/face {'login':'13800138000','challengeId':'c','frames':['/9j/','x!'],'agreementVersion':'2026-01','device':{'id':'p'}} frames[1]",
                "/v1/sign-in/face {'login':'13800138000','challengeId':'c','frames':['iVBORw0KGgo='],'agreementVersion':'2026-01','device':{'id':'p'}} frames[0]",
                "/v1/sign-in/face {'login':'x','challengeId':'c','frames':['/9j/'],'agreementVersion':'2026-01','device':{'id':'p'}} login",
                "/v1/password-resets {'login':'13800138000','agreementVersion':'2026-01','road':'FACE'} device",
                "/v1/password-resets {'login':'13800138000','agreementVersion':'2026-01','road':'FACE','device':{'id':'p'}} challengeId",
                "/v1/password-resets {'login':'13800138000','agreementVersion':'2026-01','road':'FACE','device':{'id':'p'},'challengeId':'c'} frames"
            })
    void aBadRequestIsToldByField(String request) {
        String[] parts = request.split(" ", 3);

        Reply reply = worker.post(parts[0], parts[1]);

        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("INVALID_FIELDS");
        assertThat(reply.at("/fields/0/field")).isEqualTo(parts[2]);
        assertThat(reply.at("/fields/0/code")).isNotEmpty();
    }

    @Test
    void tooManyOrTooLargeFramesAreRefused() {
        String eleven = "'/9j/',".repeat(10) + "'/9j/'";
        String large = "'/9j/" + "AAAA".repeat(180_000) + "'";
        String huge = "'/9j/" + "AAAA".repeat(1_100_000) + "'";

        assertThat(withFrames(eleven).at("/fields/0/code")).isEqualTo("TOO_LONG");
        assertThat(withFrames(large).at("/fields/0/code")).isEqualTo("BAD_PICTURE");
        assertThat(withFrames(huge).code()).isEqualTo("BODY_TOO_LARGE");
    }

    private static Reply withFrames(String frames) {
        return ANYBODY.post(
                "/v1/sign-in/face",
                "{'login':'13800138000','challengeId':'c','frames':[" + frames
                        + "],'agreementVersion':'2026-01','device':{'id':'p'}}");
    }
}
