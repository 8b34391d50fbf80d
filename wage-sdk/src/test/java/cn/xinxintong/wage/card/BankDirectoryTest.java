package cn.xinxintong.wage.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.card.BankDirectory.Issuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankDirectoryTest {
    private static final BankCode ICBC = new BankCode("102");
    private static final BankCode ABC = new BankCode("103");

    @Test
    void readsItsVersionItsBanksInOrderAndItsIssuers() throws IOException {
        BankDirectory directory = read("""
                # 本表由运营方维护
                version 2026-06

                bank 103 中国农业银行
                bank 102  中国工商银行
                issuer 622848 103 DEBIT
                """);

        assertThat(directory.version()).isEqualTo("2026-06");
        assertThat(directory.banks()).containsExactly(new Bank(ABC, "中国农业银行"), new Bank(ICBC, "中国工商银行"));
        assertThat(directory.bank(ICBC)).contains(new Bank(ICBC, "中国工商银行"));
        assertThat(directory.bank(new BankCode("308"))).isEmpty();
        assertThat(directory.issuerOf(card("622848"))).contains(new Issuer(ABC, CardKind.DEBIT));
        assertThat(directory.issuerOf(card("622849"))).isEmpty();
    }

    @Test
    void theLongestPrefixThatIsKnownDecides() throws IOException {
        BankDirectory directory = read("""
                issuer 6228 103 DEBIT
                issuer 622848 103 CREDIT
                issuer 6228480001 102 PREPAID
                """);

        assertThat(directory.issuerOf(card("622847"))).contains(new Issuer(ABC, CardKind.DEBIT));
        assertThat(directory.issuerOf(card("622848"))).contains(new Issuer(ABC, CardKind.CREDIT));
        assertThat(directory.issuerOf(card("6228480001"))).contains(new Issuer(ICBC, CardKind.PREPAID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "version",
                "version 1 2",
                "bank 102",
                "bank 1O2 中国工商银行",
                "bank 0102 中国工商银行",
                "bank 102 中国 工商银行",
                "issuer 622 103 DEBIT",
                "issuer 62284800011 103 DEBIT",
                "issuer 62284x 103 DEBIT",
                "issuer ６２２８４８ 103 DEBIT",
                "issuer 622848 10 DEBIT",
                "issuer 622848 103 debit",
                "issuer 622848 103 GIFT",
                "issuer 622848 103",
                "issuer 622848 103 DEBIT x"
            })
    void namesTheLineThatItDoesNotUnderstand(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("version 1\n\n" + line + "\nbank 105 中国建设银行\n"))
                .withMessageContaining("line 3");
    }

    @Test
    void theOneThatComesWithTheLibraryCanBeReadAndKnowsEveryIssuersBank() {
        BankDirectory directory = BankDirectory.bundled();

        assertThat(directory.version()).isNotEmpty();
        assertThat(directory.banks()).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        assertThat(directory.issuerOf(card("622848"))).contains(new Issuer(ABC, CardKind.DEBIT));
        assertThat(directory.issuerOf(card("622836"))).contains(new Issuer(ABC, CardKind.CREDIT));
    }

    private static BankDirectory read(String text) throws IOException {
        return BankDirectory.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static BankCardNumber card(String prefix) {
        String start = prefix + "000000000000".substring(0, 15 - prefix.length());
        for (int check = 0; ; check++) {
            if (BankCardNumber.isValid(start + check)) return new BankCardNumber(start + check);
        }
    }
}
