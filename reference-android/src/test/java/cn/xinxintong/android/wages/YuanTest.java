package cn.xinxintong.android.wages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|¥0.00",
                "5|¥0.05",
                "99999|¥999.99",
                "100000|¥1,000.00",
                "123456789|¥1,234,567.89",
                "-100000|-¥1,000.00"
            })
    void groupsByThousandsAndKeepsTwoDecimals(long fen, String shown) {
        assertThat(Yuan.of(Money.ofFen(fen))).isEqualTo(shown);
    }

    @Test
    void putsTheSignOfWhatWasAddedFirst() {
        assertThat(Yuan.gained(Money.ofFen(1234560))).isEqualTo("+¥12,345.60");
    }
}
