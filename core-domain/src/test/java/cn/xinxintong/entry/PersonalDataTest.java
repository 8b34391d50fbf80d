package cn.xinxintong.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {
    private static final Terms TERMS = new Terms(new TeamId(new UUID(4, 1)), "020", PayKind.DAY, Money.parse("350"));

    static Stream<Object> values() {
        return Stream.of(
                IdentityNumber.parse("11010519491231002X"),
                IdentityNumber.parse("932682198501010017"),
                IdentityNumber.parse("USA110085010112"),
                PersonName.parse("张建国"),
                MobileNumber.parse("13812345678"),
                BankCardNumber.parse("6228480000000000018"),
                new Candidate(People.ZHANG, People.ZHANG_NUMBER, People.ZHANG_NAME, true),
                new Offer(People.ZHANG_NUMBER, People.ZHANG_NAME, TERMS, Instant.EPOCH));
    }

    @ParameterizedTest
    @MethodSource("values")
    void showsNoDigitAndNoLetterOfAPerson(Object value) {
        assertThat(value.toString())
                .doesNotContain("1101", "9326", "USA", "张", "138", "5678", "622848", "0018", "6501", "002X", "0017");
    }
}
