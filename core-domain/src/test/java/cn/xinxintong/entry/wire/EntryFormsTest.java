package cn.xinxintong.entry.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.entry.PayKind;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFormsTest {
    private static final OffsetDateTime A_DAY = OffsetDateTime.parse("2026-06-08T08:00:00+08:00");
    private static final String NUMBER = "11010519491231002X";

    private static ValidatorFactory factory;
    private static Validator validator;

    @BeforeAll
    static void open() {
        factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
        validator = factory.getValidator();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void aRightOfferIsLetIn() {
        assertThat(wrongFields(offer(NUMBER, "钢筋工", 32_000L))).isEmpty();
    }

    @Test
    void anEmptyOfferNamesEveryFieldThatIsNeeded() {
        assertThat(wrongFields(new OfferForm(null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder("identityNumber", "name", "trade", "payKind", "rateFen", "expiresAt");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 100_000_001})
    void aRateIsPositiveAndAtMostAMillionYuan(long fen) {
        assertThat(wrongFields(offer(NUMBER, "钢筋工", fen))).containsExactly("rateFen");
    }

    @Test
    void aTradeHasOneToFortyCharacters() {
        assertThat(wrongFields(offer(NUMBER, "", 1L))).containsExactly("trade");
        assertThat(wrongFields(offer(NUMBER, "工".repeat(40), 1L))).isEmpty();
        assertThat(wrongFields(offer(NUMBER, "工".repeat(41), 1L))).containsExactly("trade");
    }

    @Test
    void aWrongNumberOfAnOfferIsNamedByItsField() {
        assertThat(wrongFields(offer("110105194912310021", "钢筋工", 1L))).containsExactly("identityNumber");
    }

    @Test
    void anAcceptanceLooksIntoItsConsents() {
        ConsentVersionsForm tooLong = new ConsentVersionsForm("v".repeat(33), "2026-01", null);

        assertThat(wrongFields(new AcceptanceForm(1, tooLong))).containsExactly("consents.wageCard");
        assertThat(wrongFields(new AcceptanceForm(null, null))).containsExactlyInAnyOrder("version", "consents");
    }

    @Test
    void aRefusalMayBeSilentButNotEndless() {
        assertThat(wrongFields(new RefusalForm(null))).isEmpty();
        assertThat(wrongFields(new RefusalForm("x".repeat(201)))).containsExactly("reason");
    }

    @Test
    void aConfirmationNeedsItsPurposeOnly() {
        assertThat(wrongFields(new ConfirmationForm(ConfirmationForm.Purpose.ENTRY, null, null, null, null)))
                .isEmpty();
        assertThat(wrongFields(new ConfirmationForm(null, null, null, null, null)))
                .containsExactly("purpose");
    }

    @Test
    void aTeamHasAName() {
        assertThat(wrongFields(new NewTeamForm(""))).containsExactly("name");
        assertThat(wrongFields(new NewTeamForm("钢筋班"))).isEmpty();
    }

    @Test
    void noFormSaysAPersonsDataInToString() {
        assertThat(offer(NUMBER, "钢筋工", 1L)).hasToString("OfferForm[*]");
        assertThat(new ConfirmationForm(ConfirmationForm.Purpose.ENTRY, NUMBER, null, NUMBER, NUMBER))
                .hasToString("ConfirmationForm[ENTRY]");
        assertThat(new ConfirmedForm(null, "12345678")).hasToString("ConfirmedForm[*]");
        assertThat(new RefusalForm("病了")).hasToString("RefusalForm[*]");
    }

    private static OfferForm offer(String number, String trade, Long fen) {
        return new OfferForm(number, "张建国", null, trade, PayKind.DAY, fen, A_DAY);
    }

    private static List<String> wrongFields(Object form) {
        return validator.validate(form).stream()
                .map(v -> v.getPropertyPath().toString())
                .toList();
    }
}
