package cn.xinxintong.attendance.json;

import cn.xinxintong.attendance.json.UnreadableJsonException.Fault;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259) and nothing else: no comments, no NaN, no key twice, nothing after the end. */
public final class JsonReader {
    /** Keeps nothing between calls: neither names nor buffers. */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();

    private static final int MAX_PLACE = 200;

    private final JsonParser parser;
    private final int maxDepth;

    private JsonReader(JsonParser parser, int maxDepth) {
        this.parser = parser;
        this.maxDepth = maxDepth;
    }

    /**
     * Reads a whole text.
     *
     * @param maxDepth how many arrays and objects may stand in one another
     * @param maxLength in characters
     * @throws UnreadableJsonException if it is no such text
     */
    public static Json read(String text, int maxDepth, int maxLength) {
        if (text.length() > maxLength) throw new UnreadableJsonException(Fault.TOO_LONG, "");
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonReader reader = new JsonReader(parser, maxDepth);
            Json json = reader.value(reader.next(), 0);
            if (parser.nextToken() != null) throw reader.unreadable(Fault.MALFORMED);
            return json;
        } catch (IOException e) {
            throw new UnreadableJsonException(Fault.MALFORMED, "");
        }
    }

    private Json value(JsonToken token, int depth) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(deeper(depth));
            case START_ARRAY -> array(deeper(depth));
            case VALUE_STRING -> new Json.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getText());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            default -> throw unreadable(Fault.MALFORMED);
        };
    }

    private int deeper(int depth) {
        if (depth == maxDepth) throw unreadable(Fault.TOO_DEEP);
        return depth + 1;
    }

    private Json object(int depth) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (members.containsKey(name)) throw unreadable(Fault.DUPLICATE_KEY);
            members.put(name, value(next(), depth));
        }
        return new Json.Obj(Collections.unmodifiableMap(members));
    }

    private Json array(int depth) throws IOException {
        List<Json> items = new ArrayList<>();
        for (JsonToken t = next(); t != JsonToken.END_ARRAY; t = next()) {
            items.add(value(t, depth));
        }
        return new Json.Arr(Collections.unmodifiableList(items));
    }

    private JsonToken next() {
        try {
            JsonToken token = parser.nextToken();
            if (token != null) return token;
        } catch (IOException e) {
            throw unreadable(Fault.MALFORMED);
        }
        throw unreadable(Fault.MALFORMED);
    }

    private UnreadableJsonException unreadable(Fault fault) {
        Deque<String> steps = new ArrayDeque<>();
        for (JsonStreamContext c = parser.getParsingContext(); c != null; c = c.getParent()) {
            if (c.inArray() && c.hasCurrentIndex()) steps.push("[" + c.getCurrentIndex() + "]");
            if (c.inObject() && c.hasCurrentName()) steps.push("." + c.getCurrentName());
        }
        String place = String.join("", steps);
        String path = place.startsWith(".") ? place.substring(1) : place;
        return new UnreadableJsonException(fault, path.substring(0, Math.min(path.length(), MAX_PLACE)));
    }
}
