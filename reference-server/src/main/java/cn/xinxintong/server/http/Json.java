package cn.xinxintong.server.http;

import cn.xinxintong.server.http.Refusal.FieldFault;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what strangers send, strictly, and writes what they are answered. Thread-safe. */
public final class Json {
    private static final int DEEPEST = 64;

    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(String.class, new VisibleText()))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** @throws Refusal if it is not JSON of that form */
    public <T> T read(byte[] bytes, Class<T> type) {
        try {
            T value = mapper.readValue(bytes, type);
            if (value == null) throw Refusal.of(ProblemCode.BAD_JSON);
            return value;
        } catch (IOException e) {
            throw isTooDeep(bytes) ? Refusal.of(ProblemCode.JSON_TOO_DEEP) : refusal(e);
        }
    }

    /** Asked only of what could not be read, whatever stood in its way first. */
    private boolean isTooDeep(byte[] bytes) {
        try (JsonParser parser = mapper.createParser(bytes)) {
            while (parser.nextToken() != null) continue;
            return false;
        } catch (IOException e) {
            return e instanceof StreamConstraintsException;
        }
    }

    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer cannot be written as JSON", e);
        }
    }

    /** The same as a text, for columns. */
    public String text(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    private static Refusal refusal(IOException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Refusal.ofFields(ProblemCode.UNKNOWN_FIELD, List.of(new FieldFault(path(unknown), "UNKNOWN_FIELD")));
        }
        if (e instanceof JsonParseException || e.getCause() instanceof JsonParseException) {
            return Refusal.of(ProblemCode.BAD_JSON);
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String code = e instanceof HiddenCharacterException ? "BAD_CHARACTER" : "BAD_VALUE";
            return Refusal.ofField(path(mapping), code);
        }
        return Refusal.of(ProblemCode.BAD_JSON);
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.length() == 0 ? "" : ".").append(Printable.of(step.getFieldName()));
        }
        return path.toString();
    }

    /** Strings without control characters and broken surrogate pairs: no name, address or reason needs one. */
    private static final class VisibleText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1;

        VisibleText() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!Printable.isVisible(text)) throw new HiddenCharacterException(parser);
            return text;
        }
    }

    /** A string holds a character that nobody can see. */
    private static final class HiddenCharacterException extends JsonMappingException {
        private static final long serialVersionUID = 1;

        HiddenCharacterException(JsonParser parser) {
            super(parser, "a string holds a control character");
        }
    }
}
