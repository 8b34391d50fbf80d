package cn.xinxintong.money;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.FuzzedText;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import java.util.function.Function;

/** Any text at all is read, or refused for the reason that was told beforehand. */
class MoneyFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void money(byte[] bytes) {
        String text = FuzzedText.of(bytes);

        readsOrRefuses(text, Money.fault(text), Money::parse, Money::toString);
        assertThat(Money.isValid(text)).isEqualTo(!Money.fault(text).isPresent());
    }

    @FuzzTest(maxDuration = "60s")
    void bankCardNumber(byte[] bytes) {
        String text = FuzzedText.of(bytes);

        readsOrRefuses(text, BankCardNumber.fault(text), BankCardNumber::parse, BankCardNumber::digits);
        assertThat(BankCardNumber.isValid(text))
                .isEqualTo(!BankCardNumber.fault(text).isPresent());
    }

    private static <T> void readsOrRefuses(
            String text, Optional<MoneyFault> fault, Function<String, T> parse, Function<T, String> canonical) {
        try {
            T value = parse.apply(text);

            assertThat(fault).isEmpty();
            assertThat(parse.apply(canonical.apply(value))).isEqualTo(value);
        } catch (MoneyFaultException e) {
            assertThat(fault).contains(e.fault());
            assertThat(text.length() < 4 || !e.getMessage().contains(text)).isTrue();
        }
    }
}
