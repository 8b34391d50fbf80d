package cn.xinxintong.server.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.server.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsGatewaySettingsTest {
    private static final Map<String, String> RIGHT = Map.of(
            "XXT_SMS_URL", "https://sms.example.cn/v1/send",
            "XXT_SMS_BODY", "{\"to\":\"{mobile}\",\"text\":\"{text}\"}",
            "XXT_SMS_HEADER", "Authorization: Bearer secret");

    private static Settings read(Map<String, String> environment) {
        return Settings.of(environment, List.of());
    }

    @Test
    void areReadFromTheEnvironmentAndTellNoSecret() {
        SmsGatewaySettings settings = read(RIGHT).sms();

        assertThat(settings.isThere()).isTrue();
        assertThat(settings.header()).isEqualTo("Authorization: Bearer secret");
        assertThat(read(RIGHT).toString()).doesNotContain("secret");
    }

    @Test
    void thereMayBeNone() {
        assertThat(read(Map.of()).sms().isThere()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XXT_SMS_URL|sms.example.cn",
                "XXT_SMS_URL|ftp://sms.example.cn",
                "XXT_SMS_URL|http://sms.example.cn/send",
                "XXT_SMS_BODY|''",
                "XXT_SMS_BODY|mobile={mobile}",
                "XXT_SMS_BODY|{\"to\":\"{mobile}\",\"text\":{text}}",
                "XXT_SMS_BODY|{\"to\":\"{mobile}\",\"text\":\"{text}\"",
                "XXT_SMS_HEADER|secret",
                "XXT_SMS_HEADER|X-Key: 密钥"
            })
    void aWrongOneStopsTheStartWithASentenceThatNamesIt(String name, String value) {
        Map<String, String> environment = new HashMap<>(RIGHT);
        environment.put(name, value);

        assertThatThrownBy(() -> read(environment))
                .isInstanceOf(Settings.WrongSettingException.class)
                .hasMessageStartingWith(name)
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({"XXT_SMS_BODY", "XXT_SMS_HEADER"})
    void noneIsOfUseWithoutAnAddress(String name) {
        assertThatThrownBy(() -> read(Map.of(name, "x")))
                .isInstanceOf(Settings.WrongSettingException.class)
                .hasMessage(name + " is set, but XXT_SMS_URL is not.");
    }

    @Test
    void aGatewayOnThisMachineMayDoWithoutHttps() {
        Map<String, String> environment = new HashMap<>(RIGHT);
        environment.put("XXT_SMS_URL", "http://127.0.0.1:9000/");

        assertThat(read(environment).sms().isThere()).isTrue();
    }
}
