package cn.xinxintong.face;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCheckTest {
    /** SHA-256 of {@code abc}: FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void theFileOfTheManifestIsRight() throws IOException {
        assertThat(ModelCheck.of(manifest(), file("abc"))).isEqualTo(new ModelCheck.Right());
    }

    @Test
    void noFileIsMissing() {
        assertThat(ModelCheck.of(manifest(), folder.resolve("model.onnx"))).isEqualTo(new ModelCheck.Missing());
        assertThat(ModelCheck.of(manifest(), folder)).isEqualTo(new ModelCheck.Missing());
    }

    @Test
    void anotherSizeIsTold() throws IOException {
        assertThat(ModelCheck.of(manifest(), file("abcd"))).isEqualTo(new ModelCheck.WrongSize(4));
        assertThat(ModelCheck.of(manifest(), file(""))).isEqualTo(new ModelCheck.WrongSize(0));
    }

    @Test
    void anotherContentOfTheSameSizeIsTold() throws IOException {
        var check = ModelCheck.of(manifest(), file("abd"));

        assertThat(check).isInstanceOfSatisfying(ModelCheck.WrongDigest.class, wrong -> assertThat(wrong.foundSha256())
                .hasSize(64)
                .isNotEqualTo(ABC));
    }

    private Path file(String content) throws IOException {
        return Files.write(folder.resolve("model.onnx"), content.getBytes(UTF_8));
    }

    private static ModelManifest manifest() {
        return new ModelManifest(
                ModelManifest.Role.EMBEDDER,
                "model.onnx",
                3,
                ABC,
                "Apache-2.0",
                "",
                new ModelManifest.Input(
                        "data",
                        ModelManifest.Input.Layout.NCHW,
                        112,
                        112,
                        ModelManifest.Input.ColourOrder.RGB,
                        List.of(127.5, 127.5, 127.5),
                        List.of(0.0078125, 0.0078125, 0.0078125)),
                List.of("embedding"),
                new ModelManifest.Threshold(0.363, "not tried here"));
    }
}
