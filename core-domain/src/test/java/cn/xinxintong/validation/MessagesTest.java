package cn.xinxintong.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.identity.IdentityFault;
import cn.xinxintong.money.MoneyFault;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Set<IdentityFault> OF_NUMBERS = EnumSet.of(
            IdentityFault.LENGTH,
            IdentityFault.CHARACTER,
            IdentityFault.AREA,
            IdentityFault.DATE,
            IdentityFault.NOT_BORN,
            IdentityFault.CHECK_CHARACTER);

    private static final Map<Class<?>, Set<? extends Enum<?>>> RULES = Map.of(
            IdentityNumberText.class, OF_NUMBERS,
            ResidentIdText.class, OF_NUMBERS,
            MobileText.class, EnumSet.of(IdentityFault.LENGTH, IdentityFault.CHARACTER, IdentityFault.PREFIX),
            PersonNameText.class, EnumSet.of(IdentityFault.LENGTH, IdentityFault.CHARACTER, IdentityFault.SEPARATOR),
            CreditCodeText.class,
                    EnumSet.of(IdentityFault.LENGTH, IdentityFault.CHARACTER, IdentityFault.CHECK_CHARACTER),
            BankCardText.class,
                    EnumSet.of(MoneyFault.LENGTH, MoneyFault.CHARACTER, MoneyFault.ALL_ALIKE, MoneyFault.CHECK_DIGIT),
            MoneyText.class,
                    EnumSet.of(
                            MoneyFault.LENGTH,
                            MoneyFault.CHARACTER,
                            MoneyFault.FORM,
                            MoneyFault.DECIMALS,
                            MoneyFault.TOO_LARGE));

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN", "_ug", "_kk_Arab", "_en"})
    void everyBundleHasEveryKeyAndNoOther(String language) throws Exception {
        assertThat(bundle(language).stringPropertyNames()).isEqualTo(keys());
    }

    @ParameterizedTest
    @CsvSource({"'', HAN", "_zh_CN, HAN", "_ug, ARABIC", "_kk_Arab, ARABIC", "_en, LATIN"})
    void everyMessageIsWrittenInItsScript(String language, Character.UnicodeScript script) throws Exception {
        assertThat(bundle(language).values()).allSatisfy(message -> assertThat(message.toString()
                        .codePoints()
                        .filter(Character::isLetter)
                        .filter(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON))
                .isNotEmpty()
                .allMatch(c -> Character.UnicodeScript.of(c) == script));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN", "_ug", "_kk_Arab", "_en"})
    void noMessageHasBracesThatWouldBeReadAsAnExpression(String language) throws Exception {
        assertThat(bundle(language).values())
                .noneMatch(message -> message.toString().matches(".*[{}$\\\\].*"));
    }

    @Test
    void theDefaultIsChinese() throws Exception {
        assertThat(bundle("")).isEqualTo(bundle("_zh_CN"));
    }

    @Test
    void everyRuleOfTheValuesHasWordsSomewhere() {
        assertThat(RULES.values().stream().flatMap(Set::stream).map(Enum::name).collect(Collectors.toSet()))
                .containsAll(Stream.concat(Stream.of(IdentityFault.values()), Stream.of(MoneyFault.values()))
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void thereAreConstraintsToHaveMessagesFor() throws Exception {
        assertThat(keys())
                .contains("cn.xinxintong.validation.IdentityNumberText")
                .hasSizeGreaterThanOrEqualTo(7);
    }

    private static Properties bundle(String language) throws IOException {
        String name = "/ContributorValidationMessages" + language + ".properties";
        Properties bundle = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream(name)) {
            assertThat(in).describedAs(name).isNotNull();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return bundle;
    }

    /** The keys of the constraints of the package, and under each those of the rules that its texts can break. */
    private static Set<String> keys() throws IOException, URISyntaxException {
        Path folder = Path.of(MobileText.class.getResource("MobileText.class").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".class") && !f.contains("$") && !f.equals("package-info.class"))
                    .map(f -> load(f.substring(0, f.length() - ".class".length())))
                    .filter(c -> c.isAnnotationPresent(Constraint.class))
                    .flatMap(c -> Stream.concat(
                            Stream.of(keyOf(c)), RULES.get(c).stream().map(rule -> keyOf(c) + "." + rule)))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("cn.xinxintong.validation." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String keyOf(Class<?> constraint) {
        try {
            String message = (String) constraint.getMethod("message").getDefaultValue();
            assertThat(message).startsWith("{").endsWith("}");
            return message.substring(1, message.length() - 1);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
