package cn.xinxintong.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemaTest {

    /** If not, every start asks Flyway, and is the slower for it. */
    @Test
    void theNewestVersionIsThatOfTheNewestFile() throws Exception {
        int newest = 0;
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.toList()) {
                String name = file.getFileName().toString();
                newest = Math.max(newest, Integer.parseInt(name.substring(1, name.indexOf("__"))));
            }
        }

        assertThat(Schema.NEWEST).isEqualTo(Integer.toString(newest));
    }
}
