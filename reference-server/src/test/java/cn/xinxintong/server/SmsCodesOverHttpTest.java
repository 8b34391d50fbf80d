package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Phone;
import cn.xinxintong.server.testing.Soon;
import cn.xinxintong.server.testing.TestServer;
import cn.xinxintong.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code is asked for, and comes; bad inputs are told, and who has a number is not. */
class SmsCodesOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Browser ANYBODY = SERVER.browser();

    @Test
    void aCodeForBindingComesWithinSecondsInTheLanguageOfWhoeverAsks() {
        Phone phone = Phone.fresh();

        Reply asked = ANYBODY.with("Accept-Language", "en")
                .post("/v1/sms-codes", "{'mobile':'+86 " + phone.number() + "','purpose':'BIND'}");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text()).isEqualTo("{\"retryAfterSeconds\":60,\"validSeconds\":300}");
        String text = Soon.when(phone::messages, texts -> !texts.isEmpty()).get(0);
        assertThat(text)
                .startsWith("【新薪通】Code for binding this mobile number: ")
                .contains("5 minutes");
    }

    @Test
    void theNextOneIsRefusedForAMinuteAndTellsHowLong() {
        Phone phone = Phone.fresh();
        phone.ask("BIND");
        SERVER.clock().forward(Duration.ofSeconds(20));

        Reply again = phone.ask("SIGN_IN");

        assertThat(again.status()).isEqualTo(429);
        assertThat(again.code()).isEqualTo("CODE_TOO_SOON");
        assertThat(again.at("/retryAfterSeconds")).isEqualTo("40");
        assertThat(again.header("retry-after")).isEqualTo("40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIGN_IN", "RESET", "STEP_UP", "FIRST_PASSWORD"})
    void aNumberThatNobodyHasIsAnsweredLikeAnyOtherAndGetsNothing(String purpose) {
        Phone nobodys = Phone.fresh();

        Reply asked = nobodys.ask(purpose);

        assertThat(asked.text()).isEqualTo("{\"retryAfterSeconds\":60,\"validSeconds\":300}");
        assertThat(nobodys.ask(purpose).code()).isEqualTo("CODE_TOO_SOON");
        Phone.fresh().code("BIND"); // which is sent after it
        assertThat(nobodys.messages()).isEmpty();
    }

    @Test
    void aNumberGetsTenADay() {
        Phone phone = Phone.fresh();
        SERVER.clock().forward(Duration.ofHours(24 - hour()));
        for (int i = 0; i < 10; i++) {
            assertThat(phone.ask("BIND").status()).isEqualTo(202);
            SERVER.clock().forward(Duration.ofSeconds(60));
        }

        Reply eleventh = phone.ask("BIND");

        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.code()).isEqualTo("TOO_MANY_CODES");
    }

    private static int hour() {
        return SERVER.clock().instant().atZone(MovableClock.BEIJING).getHour();
    }

    @Test
    void aNetworkGetsTwoHundredADay() {
        Browser there = ANYBODY.with("X-Forwarded-For", "203.0.113.77");
        SERVER.clock().forward(Duration.ofHours(24 - hour()));
        String last = "";
        for (int i = 0; i < 201; i++) {
            last = there.post("/v1/sms-codes", "{'mobile':'" + Phone.fresh().number() + "','purpose':'SIGN_IN'}")
                    .code();
        }

        assertThat(last).isEqualTo("TOO_MANY_CODES");
        assertThat(Phone.fresh().ask("SIGN_IN").status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'purpose':'BIND'}",
                "{'mobile':'13800138000'}",
                "{'mobile':'13800138000','purpose':'PAY'}",
                "{'mobile':'23800138000','purpose':'BIND'}",
                "{'mobile':'1380013800','purpose':'BIND'}",
                "{'mobile':'+85212345678','purpose':'BIND'}",
                "{'mobile':'1380013800😀','purpose':'BIND'}",
                "{'mobile':'13800138000','purpose':'BIND','device':{'id':''}}",
                "{'mobile':13800138000,'purpose':'BIND'}"
            })
    void aBadRequestIsToldByField(String body) {
        Reply reply = ANYBODY.post("/v1/sms-codes", body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("INVALID_FIELDS");
        assertThat(reply.at("/fields/0/field")).isIn("mobile", "purpose", "device.id");
    }
}
