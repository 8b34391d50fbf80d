package cn.xinxintong.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.sms.SmsSender;
import cn.xinxintong.auth.testing.SmsSenderContract;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.testing.MovableClock;
import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoInboxTest extends SmsSenderContract {
    private static final MobileNumber ZHANG = new MobileNumber("13899990001");

    private final DemoInbox inbox = new DemoInbox(new MovableClock());
    private Javalin server;

    @BeforeEach
    void start() {
        server = Javalin.create(new DemoInboxPage(inbox)::hang).start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    protected SmsSender sender() {
        return inbox;
    }

    @Override
    protected List<String> sentTo(MobileNumber mobile) {
        List<String> texts = new ArrayList<>(inbox.messages().stream()
                .filter(message -> message.to().equals(mobile))
                .map(DemoInbox.Message::text)
                .toList());
        Collections.reverse(texts);
        return texts;
    }

    private Browser browser() {
        return Browser.at("http://localhost:" + server.port());
    }

    @Test
    void showsMessagesNewestFirstWithMaskedNumbers() {
        inbox.send(ZHANG, "一");
        inbox.send(ZHANG, "二 <script>alert(1)</script>");

        Reply page = browser().get("/demo/sms");

        assertThat(page.header("content-type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(page.text())
                .contains("138****0001 · 06-01 08:00:00")
                .doesNotContain(ZHANG.digits())
                .contains("二 &lt;script&gt;")
                .doesNotContain("<script")
                .containsSubsequence("二", "一</p>")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @Test
    void saysThatThereIsNoneYet() {
        assertThat(browser().get("/demo/sms").text()).contains("还没有短信");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "Via"})
    void whatWasPassedOnFindsNoPage(String header) {
        assertThat(browser().with(header, "x").get("/demo/sms").status()).isEqualTo(404);
    }

    @Test
    void keepsTheLastTwoHundred() {
        for (int i = 0; i < 201; i++) inbox.send(ZHANG, "text " + i);

        assertThat(inbox.messages()).hasSize(200);
        assertThat(inbox.messages().get(0).text()).isEqualTo("text 200");
    }
}
