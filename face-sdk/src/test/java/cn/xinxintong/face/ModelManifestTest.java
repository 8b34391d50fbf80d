package cn.xinxintong.face;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.face.ManifestReading.Fault;
import cn.xinxintong.face.ManifestReading.Malformed;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelManifestTest {
    private static final String YUNET = yunet();

    @Test
    void readsTheManifestOfADetector() {
        var read = (ManifestReading.Read) ModelManifest.read(YUNET.getBytes(UTF_8));

        ModelManifest manifest = read.manifest();
        assertThat(manifest.role()).isEqualTo(ModelManifest.Role.DETECTOR);
        assertThat(manifest.fileName()).isEqualTo("face_detection_yunet_2023mar.onnx");
        assertThat(manifest.bytes()).isEqualTo(232_589);
        assertThat(manifest.sha256()).startsWith("8f2383e4").endsWith("2552fa4");
        assertThat(manifest.licence()).isEqualTo("MIT");
        assertThat(manifest.source()).startsWith("https://github.com/opencv/");
        assertThat(manifest.input())
                .isEqualTo(new ModelManifest.Input(
                        "input",
                        ModelManifest.Input.Layout.NCHW,
                        640,
                        640,
                        ModelManifest.Input.ColourOrder.BGR,
                        List.of(0.0, 0.0, 0.0),
                        List.of(1.0, 1.0, 1.0)));
        assertThat(manifest.outputs()).hasSize(12).startsWith("cls_8").endsWith("kps_32");
        assertThat(manifest.threshold()).isEqualTo(new ModelManifest.Threshold(0.6, "not tried here"));
    }

    /** Each line: what stands in the good document, what stands there instead, the field that is named, and the fault. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"DETECTOR\" | \"PAINTER\" | role | OUT_OF_RANGE",
                "\"DETECTOR\" | 1 | role | WRONG_TYPE",
                "\"DETECTOR\" | null | role | WRONG_TYPE",
                "\"face_detection_yunet_2023mar.onnx\" | \"../secret.onnx\" | fileName | OUT_OF_RANGE",
                "\"face_detection_yunet_2023mar.onnx\" | \"model.exe\" | fileName | OUT_OF_RANGE",
                "232589 | 0 | bytes | OUT_OF_RANGE",
                "232589 | 232589.5 | bytes | WRONG_TYPE",
                "232589 | \"232589\" | bytes | WRONG_TYPE",
                "232589 | 9223372036854775808 | bytes | OUT_OF_RANGE",
                "232589 | 536870913 | bytes | OUT_OF_RANGE",
                "8f2383e4 | 8F2383E4 | sha256 | OUT_OF_RANGE",
                "8f2383e4 | 8f2383e | sha256 | OUT_OF_RANGE",
                "\"MIT\" | \" \" | licence | OUT_OF_RANGE",
                "\"https://github | \"http://github | source | OUT_OF_RANGE",
                "\"name\": \"input\", | | input.name | MISSING",
                "\"NCHW\" | \"CHWN\" | input.layout | OUT_OF_RANGE",
                "\"width\": 640 | \"width\": 15 | input.width | OUT_OF_RANGE",
                "\"height\": 640 | \"height\": 4294967936 | input.height | OUT_OF_RANGE",
                "\"BGR\" | \"GBR\" | input.colourOrder | OUT_OF_RANGE",
                "[0, 0, 0] | [0, 0] | input.mean | OUT_OF_RANGE",
                "[0, 0, 0] | [0, \"0\", 0] | input.mean[1] | WRONG_TYPE",
                "[0, 0, 0] | [0, 0, 1e999] | input.mean | OUT_OF_RANGE",
                "[1, 1, 1] | [1, 0, 1] | input.scale | OUT_OF_RANGE",
                "[1, 1, 1] | 1 | input.scale | WRONG_TYPE",
                "\"cls_8\" | \"\" | outputs | OUT_OF_RANGE",
                "\"cls_8\" | 8 | outputs[0] | WRONG_TYPE",
                "0.6 | 1.1 | threshold.value | OUT_OF_RANGE",
                "\"not tried here\" | \"\" | threshold.evaluation | OUT_OF_RANGE",
                "\"value\": 0.6, | | threshold.value | MISSING",
                "\"licence\": \"MIT\", | | licence | MISSING",
                "\"MIT\", | \"MIT\", \"licence\": \"MIT\", | licence | REPEATED_FIELD",
                "\"MIT\", | \"MIT\", \"license\": \"MIT\", | license | UNKNOWN_FIELD",
                "\"value\": 0.6, | \"value\": 0.6, \"margin\": 0.1, | threshold.margin | UNKNOWN_FIELD",
            })
    void refusesAWrongFieldAndNamesIt(String right, String wrong, String path, Fault fault) {
        String document = YUNET.replace(right, wrong == null ? "" : wrong);

        assertThat(document).isNotEqualTo(YUNET);
        assertThat(read(document)).isEqualTo(new Malformed(path, fault));
    }

    @Test
    void refusesWhatIsNotOneJsonObject() {
        assertThat(read("")).isEqualTo(new Malformed("", Fault.WRONG_TYPE));
        assertThat(read("[" + YUNET + "]")).isEqualTo(new Malformed("", Fault.WRONG_TYPE));
        assertThat(read("{\"role\": }")).isEqualTo(new Malformed("", Fault.NOT_JSON));
        assertThat(read(YUNET + "{}")).isEqualTo(new Malformed("", Fault.TRAILING));
        assertThat(read(YUNET + "}")).isEqualTo(new Malformed("", Fault.NOT_JSON));
        assertThat(read(YUNET.replace("\"MIT\"", "'MIT'"))).isEqualTo(new Malformed("", Fault.NOT_JSON));
        assertThat(read("{\"role\": " + "[".repeat(30_000))).isEqualTo(new Malformed("role", Fault.WRONG_TYPE));
    }

    @Test
    void refusesBytesThatAreNoTextAtAll() {
        byte[] noUtf32 = {0, 0, 0, 0, '{', '\n', ' ', ' '};

        assertThat(ModelManifest.read(noUtf32)).isEqualTo(new Malformed("", Fault.NOT_JSON));
    }

    @Test
    void refusesADocumentThatIsTooLongUnread() {
        assertThat(read(YUNET + " ".repeat(ModelManifest.MAX_DOCUMENT_BYTES)))
                .isEqualTo(new Malformed("", Fault.TOO_LONG));
    }

    @Test
    void acceptsASourceThatIsLeftToTheOperator() {
        String document = YUNET.replaceAll("\"https:[^\"]*\"", "\"\"");

        assertThat(read(document)).isInstanceOf(ManifestReading.Read.class);
    }

    @Property(tries = 500)
    void neverReadsADocumentThatWasCutShort(@ForAll @IntRange(max = 100_000) int anywhere) {
        String cut = YUNET.substring(0, anywhere % YUNET.length());

        assertThat(read(cut)).isInstanceOf(Malformed.class);
    }

    @Property
    void neverThrowsForWhatStrangersSend(@ForAll byte[] document) {
        assertThat(ModelManifest.read(document)).isInstanceOf(Malformed.class);
    }

    @Test
    void cannotBeMadeOutOfRangeByHandEither() {
        ModelManifest good = ((ManifestReading.Read) read(YUNET)).manifest();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelManifest(
                        good.role(),
                        "../x.onnx",
                        good.bytes(),
                        good.sha256(),
                        good.licence(),
                        good.source(),
                        good.input(),
                        good.outputs(),
                        good.threshold()))
                .withMessage("fileName is out of range");
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelManifest.Threshold(Double.NaN, "measured"));
    }

    private static ManifestReading read(String document) {
        return ModelManifest.read(document.getBytes(UTF_8));
    }

    private static String yunet() {
        try (var stream = ModelManifestTest.class.getResourceAsStream("yunet.json")) {
            return new String(stream.readAllBytes(), UTF_8).trim();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
