package cn.xinxintong.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void theNewestVersionIsThatOfTheNewestFile() {
        String newest = TestDatabase.freshDatabase()
                .use(h -> h.createQuery("select max(version::int)::text from flyway_schema_history")
                        .mapTo(String.class)
                        .one());

        assertThat(Schema.NEWEST).isEqualTo(newest);
    }
}
