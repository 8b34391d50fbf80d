package cn.xinxintong.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/embedding-attendance.md shows compiles on core-domain and attendance-sdk alone, and prints what it promises. */
class EmbeddingAttendanceTest {

    @Test
    void theWholePageIsOneProgramThatRuns(@TempDir Path classes) throws Exception {
        String program = String.join(
                "\n", Page.read(Path.of("../docs/embedding-attendance.md")).examples("runs"));

        assertThat(Page.run(program, classes)).isEqualTo(Page.promised(program));
    }
}
