package cn.xinxintong.server.notices;

import cn.xinxintong.identity.MobileNumber;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How short messages reach a gateway.
 *
 * @param url that messages are POSTed to; empty if there is no gateway
 * @param body of a request, JSON if it begins with a brace and a form otherwise, with the places {@code {mobile}} and
 *     {@code {text}}
 * @param header that lets the platform in, {@code Name: value}; empty for none. A secret
 */
public record SmsGatewaySettings(String url, String body, String header) {
    private static final String MOBILE = "{mobile}";
    private static final String TEXT = "{text}";

    /** No gateway. */
    public static SmsGatewaySettings none() {
        return new SmsGatewaySettings("", "", "");
    }

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException if a value is wrong; the message is a sentence that names it, and holds no value
     */
    public static SmsGatewaySettings of(Map<String, String> environment) {
        SmsGatewaySettings settings = new SmsGatewaySettings(
                environment.getOrDefault("XXT_SMS_URL", "").trim(),
                environment.getOrDefault("XXT_SMS_BODY", "").trim(),
                environment.getOrDefault("XXT_SMS_HEADER", "").trim());
        settings.check();
        return settings;
    }

    private void check() {
        if (url.isEmpty()) {
            require(body.isEmpty(), "XXT_SMS_BODY is set, but XXT_SMS_URL is not.");
            require(header.isEmpty(), "XXT_SMS_HEADER is set, but XXT_SMS_URL is not.");
            return;
        }
        @Nullable HttpUrl parsed = HttpUrl.parse(url);
        require(parsed != null, "XXT_SMS_URL is not an address that begins with https:// .");
        require(
                isSafe(parsed),
                "XXT_SMS_URL does not begin with https:// ; only a gateway on this machine may do without.");
        require(
                body.contains(MOBILE) && body.contains(TEXT),
                "XXT_SMS_BODY does not hold both {mobile} and {text}, the places of the number and of the message.");
        require(
                !isJson() || isJsonWhenFilled(),
                "XXT_SMS_BODY begins with a brace, but is not JSON with texts in quotes.");
        require(
                header.isEmpty() || header.matches("[A-Za-z0-9-]+:[\\x20-\\x7e]+"),
                "XXT_SMS_HEADER is not of the form Name: value, in ASCII.");
    }

    private static void require(boolean right, String sentence) {
        if (!right) throw new IllegalArgumentException(sentence);
    }

    private static boolean isSafe(@Nullable HttpUrl url) {
        if (url == null) return false;
        return url.isHttps() || url.host().equals("localhost") || url.host().equals("127.0.0.1");
    }

    private boolean isJsonWhenFilled() {
        String filled = filled(new MobileNumber("13800000000"), "\"\\\n");
        try (JsonParser parser = new JsonFactory().createParser(filled)) {
            while (parser.nextToken() != null) continue;
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public boolean isThere() {
        return !url.isEmpty();
    }

    boolean isJson() {
        return body.startsWith("{");
    }

    /** The body of the request for one message. */
    String filled(MobileNumber to, String text) {
        String written = isJson()
                ? new String(JsonStringEncoder.getInstance().quoteAsString(text))
                : URLEncoder.encode(text, StandardCharsets.UTF_8);
        return body.replace(MOBILE, to.digits()).replace(TEXT, written);
    }

    /** Without the header's value, which is a secret. */
    @Override
    public String toString() {
        return "SmsGatewaySettings[" + (isThere() ? "a gateway" : "none") + "]";
    }
}
