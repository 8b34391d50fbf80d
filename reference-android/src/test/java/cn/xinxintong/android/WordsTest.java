package cn.xinxintong.android;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every language has every word; that every reason has words, the compiler knows from its switches. */
class WordsTest {
    private static final Path RESOURCES = Path.of("src", "main", "res");
    private static final Pattern PLACE = Pattern.compile("%\\d\\$s");

    @ParameterizedTest
    @ValueSource(strings = {"values-ug", "values-b+kk+Arab", "values-en"})
    void hasTheWordsOfChineseAndNoOthers(String language) throws Exception {
        assertThat(words(language).keySet()).isEqualTo(words("values").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"values-ug", "values-b+kk+Arab", "values-en"})
    void hasThePlacesForWhatIsFilledIn(String language) throws Exception {
        Map<String, String> chinese = words("values");

        words(language)
                .forEach((name, text) -> assertThat(places(text)).as(name).isEqualTo(places(chinese.get(name))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"values", "values-ug", "values-b+kk+Arab", "values-en"})
    void leavesNoWordEmptyAndNoNumberToThePhonesDigits(String language) throws Exception {
        words(language).forEach((name, text) -> {
            assertThat(text).as(name).isNotBlank();
            assertThat(text).as(name).doesNotContainPattern("%(\\d\\$)?[df]");
        });
    }

    @Test
    void hasEveryColourByNightToo() throws Exception {
        assertThat(names("values-night", "colors.xml")).isEqualTo(names("values", "colors.xml"));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Plurals and arrays as one text each: languages have different numbers of forms. */
    private static Map<String, String> words(String folder) throws Exception {
        return read(folder, "strings.xml");
    }

    private static Set<String> names(String folder, String file) throws Exception {
        return read(folder, file).keySet();
    }

    private static Map<String, String> read(String folder, String file) throws Exception {
        Map<String, String> words = new TreeMap<>();
        try (var in = Files.newInputStream(RESOURCES.resolve(folder).resolve(file))) {
            Node node = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement()
                    .getFirstChild();
            for (; node != null; node = node.getNextSibling()) {
                if (node instanceof Element word) words.put(word.getAttribute("name"), word.getTextContent());
            }
        }
        return words;
    }
}
