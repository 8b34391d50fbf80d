package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.FuzzedText;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import java.util.function.Function;

/** Any text at all is read, or refused for the reason that was told beforehand. */
class IdentityFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void identityNumber(byte[] bytes) {
        String text = FuzzedText.of(bytes);

        readsOrRefuses(text, IdentityNumber.fault(text), IdentityNumber::parse, IdentityNumber::text);
        assertThat(IdentityNumber.isValid(text))
                .isEqualTo(!IdentityNumber.fault(text).isPresent());
    }

    @FuzzTest(maxDuration = "60s")
    void personName(byte[] bytes) {
        String text = FuzzedText.of(bytes);

        readsOrRefuses(text, PersonName.fault(text), PersonName::parse, PersonName::text);
        if (PersonName.isValid(text))
            assertThat(PersonName.parse(text).masked()).isNotEmpty();
    }

    @FuzzTest(maxDuration = "60s")
    void mobileNumber(byte[] bytes) {
        String text = FuzzedText.of(bytes);

        readsOrRefuses(text, MobileNumber.fault(text), MobileNumber::parse, MobileNumber::digits);
    }

    @FuzzTest(maxDuration = "60s")
    void creditCode(byte[] bytes) {
        String text = FuzzedText.of(bytes);

        readsOrRefuses(text, CreditCode.fault(text), CreditCode::parse, CreditCode::text);
        if (CreditCode.isValid(text)) CreditCode.parse(text).organisationCodeChecks();
    }

    private static <T> void readsOrRefuses(
            String text, Optional<IdentityFault> fault, Function<String, T> parse, Function<T, String> canonical) {
        try {
            T value = parse.apply(text);

            assertThat(fault).isEmpty();
            assertThat(parse.apply(canonical.apply(value))).isEqualTo(value);
        } catch (IdentityFaultException e) {
            assertThat(fault).contains(e.fault());
            assertThat(text.length() < 4 || !e.getMessage().contains(text)).isTrue();
        }
    }
}
