package cn.xinxintong.wage.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentPolicyTest {

    @ParameterizedTest
    @CsvSource({"0,5", "1,10", "2,20", "3,40", "6,320", "7,600", "8,600", "1000000,600"})
    void eachLookInVainDoublesTheWaitUpToTenMinutes(int looks, int seconds) {
        assertThat(PaymentPolicy.defaults().after(looks)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
