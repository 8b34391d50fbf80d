package cn.xinxintong.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.testing.Fresh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A telephone: what comes to its number is read where the demo shows it. */
public record Phone(String number) {
    private static final TestServer SERVER = TestServer.shared();
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    /** One with a number that nobody has yet. */
    public static Phone fresh() {
        return new Phone(Fresh.mobile().digits());
    }

    /** What came, newest first. */
    public List<String> messages() {
        Matcher article = Pattern.compile(
                        "<header>" + Pattern.quote(masked()) + " · [^<]*</header><p dir=\"auto\">([^<]*)</p>")
                .matcher(SERVER.browser().get("/demo/sms").text());
        List<String> texts = new ArrayList<>();
        while (article.find()) texts.add(article.group(1));
        return texts;
    }

    private String masked() {
        return number.substring(0, 3) + "****" + number.substring(7);
    }

    /** Asks for a code for that purpose, good on {@code phone-1}. */
    public Reply ask(String purpose) {
        return SERVER.browser()
                .post(
                        "/v1/sms-codes",
                        "{'mobile':'" + number + "','purpose':'" + purpose + "','device':{'id':'phone-1'}}");
    }

    /** Asks for a code for that purpose, good on {@code phone-1}, and reads it; a minute passes first. */
    public String code(String purpose) {
        return code(() -> ask(purpose));
    }

    /** The same, good on any device. */
    public String codeForAnyDevice(String purpose) {
        String form = "{'mobile':'" + number + "','purpose':'" + purpose + "'}";
        return code(() -> SERVER.browser().post("/v1/sms-codes", form));
    }

    private String code(Supplier<Reply> ask) {
        SERVER.clock().forward(Duration.ofSeconds(61));
        int before = messages().size();
        Reply asked = ask.get();
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        Matcher code = CODE.matcher(
                Soon.when(this::messages, texts -> texts.size() > before).get(0));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** Another code of six digits. */
    public static String otherThan(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }
}
