package cn.xinxintong.android.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.function.BinaryOperator;

/** Reads JSON as a class of that name and writes it again. Runs among the classes of the phone. */
public final class ReadAndWrite implements BinaryOperator<String> {
    @Override
    public String apply(String type, String text) {
        try {
            var json = Json.mapper();
            Class<?> among = Class.forName(type, true, getClass().getClassLoader());
            return json.writeValueAsString(json.readValue(text, among));
        } catch (JsonProcessingException | ClassNotFoundException e) {
            throw new IllegalArgumentException(type + ": " + e.getMessage(), e);
        }
    }
}
