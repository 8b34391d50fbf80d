package cn.xinxintong.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

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

    /** The keys that the constraints of the package name in their {@code message}. */
    private static Set<String> keys() throws IOException, URISyntaxException {
        Path folder = Path.of(MobileText.class.getResource("MobileText.class").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".class") && !f.contains("$") && !f.equals("package-info.class"))
                    .map(f -> load(f.substring(0, f.length() - ".class".length())))
                    .filter(c -> c.isAnnotationPresent(Constraint.class))
                    .map(MessagesTest::keyOf)
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
