package cn.xinxintong;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is true. */
class ReadmeTest {
    private static final Path HOUSE = Path.of("..");
    private static final Pattern SHELL = Pattern.compile("```sh\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");

    private final Page readme = Page.read(HOUSE.resolve("README.md"));

    @Test
    void theExampleCompilesAndPrintsWhatItPromises(@TempDir Path classes) throws Exception {
        String example = readme.examples("compiled by ReadmeTest").get(0);

        assertThat(Page.run(example, classes)).isEqualTo(Page.promised(example));
    }

    @Test
    void theStepsOfADayAreThoseOfTheScript() throws IOException {
        String script = Files.readString(HOUSE.resolve("docs/a-workers-day.sh"));

        List<String> quoted = SHELL.matcher(readme.text())
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("TOKEN="))
                .toList();

        assertThat(quoted).hasSize(3).allSatisfy(step -> assertThat(script).contains(step));
    }

    @Test
    void everyLinkLeadsToAFile() {
        List<String> targets = LINK.matcher(readme.text())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();

        assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(HOUSE.resolve(target))
                .exists());
    }
}
