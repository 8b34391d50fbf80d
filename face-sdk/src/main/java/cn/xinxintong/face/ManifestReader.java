package cn.xinxintong.face;

import static java.util.Objects.requireNonNull;

import cn.xinxintong.face.ManifestReading.Fault;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads one manifest strictly: all fields, no others, none twice, nothing after the end. For one document, one thread. */
final class ManifestReader {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(4)
            .maxStringLength(2_000)
            .maxNameLength(100)
            .maxNumberLength(40)
            .build();

    private final JsonFactory factory =
            JsonFactory.builder().streamReadConstraints(BOUNDS).build();

    ManifestReading read(byte[] document) {
        if (document.length > ModelManifest.MAX_DOCUMENT_BYTES)
            return new ManifestReading.Malformed("", Fault.TOO_LONG);
        try (JsonParser json = factory.createParser(document)) {
            json.nextToken();
            ModelManifest manifest = new Document(json).manifest();
            if (json.nextToken() != null) throw new FaultyException("", Fault.TRAILING);
            return new ManifestReading.Read(manifest);
        } catch (FaultyException e) {
            return new ManifestReading.Malformed(e.path, e.fault);
        } catch (
                IOException
                        e) { // no JSON, or bytes that are no text: Jackson takes what begins with noughts for UTF-32
            return new ManifestReading.Malformed("", Fault.NOT_JSON);
        }
    }

    /** Reads the value at the parser, which belongs to the path. */
    @FunctionalInterface
    private interface Field {
        void read(String path) throws IOException;
    }

    /** What has been read so far; an object is only made once all of its fields are there. */
    private static final class Document {
        private final JsonParser json;

        private ModelManifest.@Nullable Role role;
        private String fileName = "";
        private long bytes;
        private String sha256 = "";
        private String licence = "";
        private String source = "";
        private ModelManifest.@Nullable Input input;
        private List<String> outputs = List.of();
        private ModelManifest.@Nullable Threshold threshold;

        private String inputName = "";
        private ModelManifest.Input.@Nullable Layout layout;
        private int width;
        private int height;
        private ModelManifest.Input.@Nullable ColourOrder colourOrder;
        private List<Double> mean = List.of();
        private List<Double> scale = List.of();

        private double value;
        private String evaluation = "";

        Document(JsonParser json) {
            this.json = json;
        }

        ModelManifest manifest() throws IOException {
            object(
                    "",
                    Map.of(
                            "role", path -> role = constant(path, ModelManifest.Role.class),
                            "fileName", path -> fileName = text(path, ModelManifest::isFileName),
                            "bytes", path -> bytes = whole(path, ModelManifest::isModelSize),
                            "sha256", path -> sha256 = text(path, ModelManifest::isSha256),
                            "licence", path -> licence = text(path, ModelManifest::isText),
                            "source", path -> source = text(path, ModelManifest::isSource),
                            "input", path -> input = input(path),
                            "outputs", path -> outputs = texts(path, ModelManifest::isOutputs),
                            "threshold", path -> threshold = threshold(path)));
            return new ModelManifest(
                    requireNonNull(role),
                    fileName,
                    bytes,
                    sha256,
                    licence,
                    source,
                    requireNonNull(input),
                    outputs,
                    requireNonNull(threshold));
        }

        private ModelManifest.Input input(String at) throws IOException {
            object(
                    at,
                    Map.of(
                            "name", path -> inputName = text(path, ModelManifest::isText),
                            "layout", path -> layout = constant(path, ModelManifest.Input.Layout.class),
                            "width", path -> width = side(path),
                            "height", path -> height = side(path),
                            "colourOrder", path -> colourOrder = constant(path, ModelManifest.Input.ColourOrder.class),
                            "mean", path -> mean = numbers(path, ModelManifest.Input::isMean),
                            "scale", path -> scale = numbers(path, ModelManifest.Input::isScale)));
            return new ModelManifest.Input(
                    inputName, requireNonNull(layout), width, height, requireNonNull(colourOrder), mean, scale);
        }

        private ModelManifest.Threshold threshold(String at) throws IOException {
            object(
                    at,
                    Map.of(
                            "value", path -> value = number(path, ModelManifest.Threshold::isValue),
                            "evaluation", path -> evaluation = text(path, ModelManifest::isText)));
            return new ModelManifest.Threshold(value, evaluation);
        }

        private void object(String at, Map<String, Field> fields) throws IOException {
            expect(at, json.currentToken() == JsonToken.START_OBJECT);
            Set<String> seen = new HashSet<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                String path = at.isEmpty() ? name : at + "." + name;
                Field field = fields.get(name);
                if (field == null) throw new FaultyException(path, Fault.UNKNOWN_FIELD);
                if (!seen.add(name)) throw new FaultyException(path, Fault.REPEATED_FIELD);
                json.nextToken();
                field.read(path);
            }
            for (String name : fields.keySet().stream().sorted().toArray(String[]::new)) {
                if (!seen.contains(name)) {
                    throw new FaultyException(at.isEmpty() ? name : at + "." + name, Fault.MISSING);
                }
            }
        }

        private String text(String path, Predicate<String> inRange) throws IOException {
            expect(path, json.currentToken() == JsonToken.VALUE_STRING);
            return inRange(path, json.getText(), inRange);
        }

        private <E extends Enum<E>> E constant(String path, Class<E> type) throws IOException {
            String name = text(path, text -> true);
            for (E constant : requireNonNull(type.getEnumConstants()))
                if (constant.name().equals(name)) return constant;
            throw new FaultyException(path, Fault.OUT_OF_RANGE);
        }

        private long whole(String path, Predicate<Long> inRange) throws IOException {
            expect(path, json.currentToken() == JsonToken.VALUE_NUMBER_INT);
            if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                throw new FaultyException(path, Fault.OUT_OF_RANGE);
            }
            return inRange(path, json.getLongValue(), inRange);
        }

        private int side(String path) throws IOException {
            long pixels = whole(path, p -> p == (int) (long) p && ModelManifest.Input.isSide((int) (long) p));
            return (int) pixels;
        }

        private double number(String path, Predicate<Double> inRange) throws IOException {
            JsonToken token = json.currentToken();
            expect(path, token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT);
            return inRange(path, json.getDoubleValue(), inRange);
        }

        private List<String> texts(String at, Predicate<List<String>> inRange) throws IOException {
            List<String> texts = new ArrayList<>();
            array(at, path -> texts.add(text(path, text -> true)));
            return inRange(at, texts, inRange);
        }

        private List<Double> numbers(String at, Predicate<List<Double>> inRange) throws IOException {
            List<Double> numbers = new ArrayList<>();
            array(at, path -> numbers.add(number(path, number -> true)));
            return inRange(at, numbers, inRange);
        }

        private void array(String at, Field element) throws IOException {
            expect(at, json.currentToken() == JsonToken.START_ARRAY);
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) element.read(at + "[" + i + "]");
        }

        private static <T> T inRange(String path, T value, Predicate<T> inRange) {
            if (!inRange.test(value)) throw new FaultyException(path, Fault.OUT_OF_RANGE);
            return value;
        }

        private static void expect(String path, boolean rightType) {
            if (!rightType) throw new FaultyException(path, Fault.WRONG_TYPE);
        }
    }

    /** Leads out of the middle of a document; never leaves this class. */
    private static final class FaultyException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String path;
        private final Fault fault;

        FaultyException(String path, Fault fault) {
            super(null, null, false, false);
            this.path = path;
            this.fault = fault;
        }
    }
}
