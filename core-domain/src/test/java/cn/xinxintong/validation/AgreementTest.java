package cn.xinxintong.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.identity.CreditCode;
import cn.xinxintong.identity.IdentityFaultException;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.ResidentId;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.money.Money;
import cn.xinxintong.money.MoneyFaultException;
import cn.xinxintong.testing.People;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Constraint, {@code isValid}, {@code fault} and {@code parse} say the same of any text, in any locale of the machine. */
class AgreementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> Clock.fixed(Instant.parse("2026-06-01T04:00:00Z"), ZoneOffset.UTC))
            .buildValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    private final Locale usual = Locale.getDefault();

    /** In Turkish a small {@code i} is no {@code I}; in Arabic and Thai locales numbers may be formatted in other digits. */
    @BeforeTry
    void speakTurkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    }

    @AfterTry
    void speakTheUsual() {
        Locale.setDefault(usual);
    }

    @AfterContainer
    static void close() {
        FACTORY.close();
    }

    @Property(tries = 10_000)
    void identityNumbers(@ForAll("texts") String text) {
        agree("identityNumber", text, t -> IdentityNumber.isValid(t, TODAY), t -> IdentityNumber.fault(t, TODAY));
        read(text, IdentityNumber::parse, IdentityNumber::text, IdentityNumber.isValid(text));
        assertThat(IdentityNumber.isValid(text, LocalDate.MAX)).isEqualTo(IdentityNumber.isValid(text));
    }

    @Property(tries = 10_000)
    void residentIds(@ForAll("texts") String text) {
        agree("residentId", text, t -> ResidentId.isValid(t, TODAY), t -> ResidentId.fault(t, TODAY));
        read(text, ResidentId::parse, ResidentId::digits, ResidentId.isValid(text));
    }

    @Property(tries = 10_000)
    void names(@ForAll("texts") String text) {
        agree("name", text, PersonName::isValid, PersonName::fault);
        read(text, PersonName::parse, PersonName::text, PersonName.isValid(text));
    }

    @Property(tries = 10_000)
    void mobileNumbers(@ForAll("texts") String text) {
        agree("mobile", text, MobileNumber::isValid, MobileNumber::fault);
        read(text, MobileNumber::parse, MobileNumber::digits, MobileNumber.isValid(text));
    }

    @Property(tries = 10_000)
    void creditCodes(@ForAll("texts") String text) {
        agree("creditCode", text, CreditCode::isValid, CreditCode::fault);
        read(text, CreditCode::parse, CreditCode::text, CreditCode.isValid(text));
    }

    @Property(tries = 10_000)
    void bankCards(@ForAll("texts") String text) {
        agree("card", text, BankCardNumber::isValid, BankCardNumber::fault);
        read(text, BankCardNumber::parse, BankCardNumber::digits, BankCardNumber.isValid(text));
    }

    @Property(tries = 10_000)
    void amounts(@ForAll("texts") String text) {
        agree("money", text, Money::isValid, Money::fault);
        read(text, Money::parse, Money::toString, Money.isValid(text));
    }

    private static void agree(
            String field, String text, Predicate<String> isValid, Function<String, Optional<? extends Enum<?>>> fault) {
        var violations = VALIDATOR.validateValue(Form.class, field, text);

        assertThat(violations.isEmpty()).isEqualTo(isValid.test(text));
        assertThat(violations.stream().map(v -> BrokenRule.of(v).orElseThrow()).toList())
                .isEqualTo(fault.apply(text).stream().map(Enum::name).toList());
        assertThat(violations).extracting(ConstraintViolation::getMessage).noneMatch(m -> m.contains("{"));
    }

    private static <T> void read(String text, Function<String, T> parse, Function<T, String> write, boolean valid) {
        boolean read;
        try {
            T value = parse.apply(text);
            assertThat(parse.apply(write.apply(value))).isEqualTo(value);
            read = true;
        } catch (IdentityFaultException | MoneyFaultException e) {
            read = false;
        }
        assertThat(read).isEqualTo(valid);
    }

    /** A third right texts, a third right ones with something done to them, a third anything at all. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(rightTexts(), damagedTexts(), hostileTexts());
    }

    private static Arbitrary<String> rightTexts() {
        var numbers = Combinators.combine(
                        Arbitraries.integers().between(110000, 839999),
                        Arbitraries.integers().between(-30_000, 30_000),
                        Arbitraries.integers().between(100, 999))
                .as((area, day, order) -> People.residentId(
                                area + LocalDate.EPOCH.plusDays(day).toString().replace("-", "") + order)
                        .digits());
        var others = Arbitraries.of(
                "932682198501010017",
                "USA110085010112",
                "KAZ650016022912",
                "阿力木·买买提",
                "张建国",
                "ئالىم مەمەت",
                "91331122MA2A0M9B7N",
                "6228480000000000018",
                "4111111111111111",
                "2,325.50",
                "-0.01");
        var mobiles =
                Arbitraries.longs().between(13_000_000_000L, 19_999_999_999L).map(String::valueOf);
        return Arbitraries.oneOf(numbers, others, mobiles);
    }

    private static Arbitrary<String> damagedTexts() {
        return Combinators.combine(rightTexts(), Arbitraries.integers().between(0, 40), strangeText())
                .as((right, place, strange) -> {
                    int at = Math.min(place / 2, right.length());
                    int to = Math.min(right.length(), at + place % 2);
                    return right.substring(0, at) + strange + right.substring(to);
                });
    }

    private static Arbitrary<String> hostileTexts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("0123456789Xx ,.-+·").ofMaxLength(24),
                strangeText().list().ofMaxSize(19).map(texts -> String.join("", texts)));
    }

    /** Digits of other scripts and widths, letters that Turkish folds otherwise, half pairs, controls, marks. */
    private static Arbitrary<String> strangeText() {
        return Arbitraries.of(
                "", " ", "\u3000", "\u00a0", "\t", "\n", "-", "－", "+86", "0086", "·", "•", ".", ",", "0", "9", "X",
                "x", "１", "Ｘ", "ｘ", "٠", "٩", "۵", "०", "๓", "𝟗", "i", "ı", "İ", "I", "ſ", "K", "\u0000", "\u007f",
                "\u202e", "\u2066", "\u2069", "\u200b", "\ufeff", "\ud83d", "\ude00", "😀", "𠮷", "\u0301", "\u0653",
                "\u3099", "가", "ᄀ", "ﷺ", "ﬁ", "\uffff");
    }

    private record Form(
            @ResidentIdText String residentId,
            @IdentityNumberText String identityNumber,
            @MobileText String mobile,
            @PersonNameText String name,
            @BankCardText String card,
            @CreditCodeText String creditCode,
            @MoneyText String money) {}
}
