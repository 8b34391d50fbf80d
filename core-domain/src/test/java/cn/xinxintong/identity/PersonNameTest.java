package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张",
                "张建国",
                "欧阳娜娜",
                "阿卜杜热合曼·阿卜杜克热木",
                "ئالىم مەمەت",
                "ٴادىل ومار ۇلى",
                "Nurlan Ömer-uli",
                "O’Brien",
                "D'Arcy",
                "𠮷田"
            })
    void acceptsTheNamesOfThePeopleHere(String name) {
        assertThat(PersonName.isValid(name)).isTrue();
        assertThat(PersonName.parse(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "阿力木·买买提",
                "阿力木.买买提",
                "阿力木•买买提",
                "阿力木・买买提",
                "阿力木．买买提",
                "阿力木‧买买提",
                "阿力木･买买提",
                "阿力木∙买买提",
                "阿力木⋅买买提",
                "阿力木\u0387买买提",
                "阿力木 · 买买提",
                " 阿力木· 买买提　"
            })
    void foldsEveryKindOfMiddleDot(String typed) {
        assertThat(PersonName.parse(typed)).isEqualTo(new PersonName("阿力木·买买提"));
    }

    @Test
    void readsOneNameOutOfComposedAndDecomposedLetters() {
        String composed = "ئالىم Ömer";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(PersonName.parse(decomposed)).isEqualTo(PersonName.parse(composed));
    }

    @Test
    void makesOneBlankOfSeveral() {
        assertThat(PersonName.parse(" ئالىم \u3000 مەمەت\t")).isEqualTo(PersonName.parse("ئالىم مەمەت"));
    }

    @Test
    void takesFiftyLettersAndNoMore() {
        assertThat(PersonName.isValid("买".repeat(50))).isTrue();
        assertThat(PersonName.isValid("买".repeat(51))).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "·",
                "·阿力木",
                "阿力木··买买提",
                "张3",
                "张３",
                "张建国😀",
                "张\u0000建国",
                "张\n建国",
                "张\u200b建国",
                "张\u202e建国",
                "张，建国",
                "<b>张</b>",
                "张-",
                "-张",
                "\u0301张",
                "张 \u0301建国",
                "\ud83d"
            })
    void refusesWhatIsNoName(String text) {
        assertThat(PersonName.isValid(text)).isFalse();
    }

    @Test
    void refusesAHeapOfMarksWhetherAskedOrRead() {
        String heap = "e" + "\u0323".repeat(300);

        assertThat(PersonName.isValid(heap)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PersonName.parse(heap));
    }

    @ParameterizedTest
    @CsvSource({"张,张", "张建国,张**", "阿力木·买买提,阿******", "𠮷田,𠮷*"})
    void showsOthersTheFirstLetter(String name, String masked) {
        assertThat(PersonName.parse(name).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "' ', LENGTH",
        "张3, CHARACTER",
        "<b>张</b>, CHARACTER",
        "·阿力木, SEPARATOR",
        "阿力木··买买提, SEPARATOR",
        "张-, SEPARATOR",
        "\u0301张, CHARACTER"
    })
    void saysWhichRuleATextBreaks(String text, IdentityFault fault) {
        assertThat(PersonName.fault(text)).contains(fault);
        assertThatExceptionOfType(IdentityFaultException.class)
                .isThrownBy(() -> PersonName.parse(text))
                .returns(fault, IdentityFaultException::fault);
    }

    @Test
    void saysThatAnotherNameIsTooLong() {
        assertThat(PersonName.fault("买".repeat(51))).contains(IdentityFault.LENGTH);
        assertThat(PersonName.fault("e" + "\u0323".repeat(200))).contains(IdentityFault.LENGTH);
        assertThat(PersonName.fault("买·".repeat(50))).isEmpty();
    }

    @Test
    void findsNoFaultInARightTextAndNothingTooShort() {
        assertThat(PersonName.fault("阿力木.买买提")).isEmpty();
        assertThat(PersonName.fault(null)).contains(IdentityFault.LENGTH);
    }

    @Test
    void hidesItselfInToString() {
        assertThat(PersonName.parse("张建国")).hasToString("PersonName[*]");
    }

    @Test
    void neverRepeatsAWrongNameInAMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.parse("张建国3"))
                .withMessageNotContaining("张");
    }

    /** Latin, Cyrillic and Arabic letters with their marks apart, a Chinese compatibility character, Korean in pieces. */
    @ParameterizedTest
    @ValueSource(
            strings = {"O\u0308mer", "Никола\u0438\u0306", "\u064a\u0654", "\u06d5\u0654", "\uf900", "\u1100\u1161"})
    void isNotMadeOfLettersThatAreNotComposed(String name) {
        assertThatExceptionOfType(IdentityFaultException.class)
                .isThrownBy(() -> new PersonName(name))
                .returns(IdentityFault.CHARACTER, IdentityFaultException::fault);
        assertThat(PersonName.parse(name).text()).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    @Test
    void takesTwoHundredCharactersAndNoMore() {
        assertThat(PersonName.isValid("e" + "\u0323".repeat(199))).isTrue();
        assertThat(PersonName.fault("e" + "\u0323".repeat(200))).contains(IdentityFault.LENGTH);
        assertThat(PersonName.fault("1".repeat(200))).contains(IdentityFault.CHARACTER);
        assertThat(PersonName.fault("买".repeat(50) + "1")).contains(IdentityFault.CHARACTER);
    }

    @Test
    void isNotMadeOfAnUnfoldedName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("阿力木.买买提"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("张 "));
    }

    /** Where the normaliser is not asked it would have had nothing to say: no letter of two of these is put together. */
    @Test
    void knowsTheLettersThatStayApartBesideAnyOther() {
        var letters = IntStream.range(0, 0x10000)
                .filter(Character::isLetter)
                .filter(c -> c < 0x0300
                        || (c >= 0x0400 && c <= 0x0482)
                        || (c >= 0x0620 && c <= 0x064a)
                        || (c >= 0x0671 && c <= 0x06d5)
                        || (c >= 0x4e00 && c <= 0x9fff && c % 251 == 0))
                .toArray();
        for (int left : letters)
            for (int right : letters) {
                String pair = "" + (char) left + (char) right;
                assertThat(Normalizer.isNormalized(pair, Normalizer.Form.NFC)).isTrue();
            }
        for (int c = 0x4e00; c <= 0x9fff; c++)
            assertThat(Normalizer.isNormalized("a" + (char) c, Normalizer.Form.NFC))
                    .isTrue();
    }

    @Property
    void readsExactlyWhatItCallsValid(@ForAll String text) {
        boolean read;
        try {
            PersonName name = PersonName.parse(text);
            read = true;
            assertThat(PersonName.parse(name.text())).isEqualTo(name);
        } catch (IllegalArgumentException e) {
            read = false;
        }

        assertThat(read).isEqualTo(PersonName.isValid(text));
    }
}
