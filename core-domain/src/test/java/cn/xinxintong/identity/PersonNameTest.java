package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(chars = {'.', '\u00b7', '\u2022', '\u30fb', '\uff0e', '\u2027', '\uff65', '\u2219', '\u22c5'})
    void everyDotOfEveryKeyboardIsTheSameDot(char dot) {
        assertThat(PersonName.parse("阿力木" + dot + "买买提")).isEqualTo(PersonName.parse("阿力木·买买提"));
    }

    @Test
    void blanksAroundADotAndOutsideDisappear() {
        assertThat(PersonName.parse(" \u3000阿力木 · 买买提\t").text()).isEqualTo("阿力木·买买提");
    }

    @Test
    void manyBlanksBetweenWordsAreOne() {
        assertThat(PersonName.parse("Anna  \u3000 Maria").text()).isEqualTo("Anna Maria");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "O'Neil", "Jean-Luc", "欧阳·娜娜", "John B.", "𠮷田", "Nguye\u0302\u0303n", "ئالىم"})
    void acceptsNamesOfManyPeoples(String name) {
        assertThat(PersonName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "·", "·张", "张-", "张--三", "张3", "张<b>", "张\n三", "张\u200b三", "-", "'张"})
    void refusesWhatIsNoName(String text) {
        assertThat(PersonName.isValid(text)).isFalse();
    }

    @Test
    void nothingIsNoName() {
        assertThat(PersonName.isValid(null)).isFalse();
    }

    @Test
    void fiftyLettersAreTheMost() {
        assertThat(PersonName.isValid("张".repeat(50))).isTrue();
        assertThat(PersonName.isValid("𠮷".repeat(50))).isTrue();
        assertThat(PersonName.isValid("张".repeat(51))).isFalse();
    }

    @Property
    void parsesExactlyWhatIsValid(@ForAll("texts") String text) {
        boolean parsed;
        try {
            PersonName.parse(text);
            parsed = true;
        } catch (IllegalArgumentException e) {
            parsed = false;
        }

        assertThat(parsed).isEqualTo(PersonName.isValid(text));
    }

    @Property
    void aFoldedNameFoldsToItself(@ForAll("texts") String text) {
        if (!PersonName.isValid(text)) return;

        PersonName name = PersonName.parse(text);

        assertThat(PersonName.parse(name.text())).isEqualTo(name);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("张建国 .·-'\u3000x").ofMaxLength(12);
    }

    @Test
    void aNameBeyondAllLengthIsRefusedByBothDoors() {
        String stretched = "张" + " ".repeat(300) + "三";

        assertThat(PersonName.isValid(stretched)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PersonName.parse(stretched));
    }

    @ParameterizedTest
    @CsvSource({"张建国,张**", "王,王", "阿力木·买买提,阿******", "𠮷田,𠮷*"})
    void othersSeeTheFirstLetterOnly(String name, String masked) {
        assertThat(PersonName.parse(name).masked()).isEqualTo(masked);
    }

    @Test
    void toStringShowsNothing() {
        assertThat(PersonName.parse("张建国")).hasToString("PersonName[*]");
    }

    @Test
    void noMessageRepeatsTheName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonName.parse("张建国3"))
                .withMessage("not a person's name");
    }

    @Test
    void theConstructorTakesTheFoldedFormOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("阿力木.买买提"));
    }
}
