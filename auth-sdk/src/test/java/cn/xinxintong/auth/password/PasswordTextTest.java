package cn.xinxintong.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.People;
import cn.xinxintong.validation.BrokenRule;
import com.sun.management.ThreadMXBean;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTextTest {
    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();
    private static final String KEY = "cn.xinxintong.auth.password.PasswordText";

    @AfterAll
    @AfterContainer
    static void close() {
        FACTORY.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter-22", "12345678a", "１２３４５６７８ａ", "工地上的密码8x", "😀😀😀😀aaaa"})
    void letsInWhatHasTheFormOfAPassword(String password) {
        assertThat(VALIDATOR.validate(new Form(password))).isEmpty();
    }

    @Test
    void leavesWhatIsAbsentToNotNull() {
        assertThat(VALIDATOR.validate(new Form(null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', PASSWORD_TOO_SHORT",
        "hunter2, PASSWORD_TOO_SHORT",
        "hunter22hunter22x, PASSWORD_TOO_LONG",
        "'hunter 22', PASSWORD_HAS_BLANKS",
        "'hunter\u200b22', PASSWORD_HAS_BLANKS",
        "12345678, PASSWORD_TOO_SIMPLE",
        "hunterhunter, PASSWORD_TOO_SIMPLE"
    })
    void saysWhichRuleATextBreaks(String password, PasswordFault fault) {
        assertThat(VALIDATOR.validate(new Form(password)))
                .hasSize(1)
                .allMatch(violation -> BrokenRule.of(violation).orElseThrow().equals(fault.name()))
                .extracting(ConstraintViolation::getMessage)
                .noneMatch(message -> message.contains("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN", "_ug", "_kk_Arab", "_en"})
    void everyBundleHasWordsForEveryRuleOfTheForm(String language) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = ownBundle("ContributorValidationMessages" + language + ".properties")) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        assertThat(bundle.stringPropertyNames())
                .containsExactlyInAnyOrder(
                        KEY,
                        KEY + "." + PasswordFault.PASSWORD_TOO_SHORT,
                        KEY + "." + PasswordFault.PASSWORD_TOO_LONG,
                        KEY + "." + PasswordFault.PASSWORD_HAS_BLANKS,
                        KEY + "." + PasswordFault.PASSWORD_TOO_SIMPLE);
    }

    /** core-domain has bundles of the same name. */
    private static InputStream ownBundle(String name) throws IOException {
        for (var urls = PasswordText.class.getClassLoader().getResources(name); urls.hasMoreElements(); ) {
            var url = urls.nextElement();
            if (url.getPath().contains("auth-sdk")) return url.openStream();
        }
        throw new AssertionError(name + " is not there");
    }

    @Property
    void agreesWithThePolicyAboutTheForm(@ForAll("passwords") String password) {
        var policy = new PasswordPolicy().fault(password, People.ZHANG_NUMBER, "");
        var violations = VALIDATOR.validate(new Form(password));

        if (policy.isEmpty()) assertThat(violations).isEmpty();
        assertThat(violations).allMatch(violation -> BrokenRule.of(violation)
                .orElseThrow()
                .equals(policy.orElseThrow().name()));
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("aB3-").ofMinLength(6).ofMaxLength(18),
                Arbitraries.strings().ofMaxLength(18));
    }

    @Test
    void makesNothingNewForAPasswordOfPlainCharacters() {
        var validator = new PasswordText.Validator();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int i = 0; i < 10_000; i++) validator.isValid("hunter-22", null);
            least = Math.min(
                    least,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }

        assertThat(least).isZero();
    }

    private record Form(@PasswordText @Nullable String password) {}
}
