package cn.xinxintong.auth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/embedding-sign-in.md shows compiles on core-domain and auth-sdk alone, and prints what it promises. */
class EmbeddingSignInTest {
    private final Page guide = Page.read(Path.of("../docs/embedding-sign-in.md"));

    @Test
    void theTenMinutesRun(@TempDir Path classes) throws Exception {
        assertThat(guide.examples("runs")).hasSize(1);
        String example = guide.examples("runs").get(0);

        assertThat(Page.run(example, classes)).isEqualTo(Page.promised(example));
    }

    @Test
    void theStoreItsContractAndTheAppCompile(@TempDir Path classes) {
        assertThat(guide.examples("compiles")).hasSize(2).allSatisfy(source -> assertThat(Page.compile(source, classes))
                .isEmpty());
    }
}
