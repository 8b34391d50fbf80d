package cn.xinxintong.server.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON schemas of wire records. Not thread-safe. */
final class Schemas {
    private final Map<String, Map<String, Object>> all = new TreeMap<>();

    Map<String, Map<String, Object>> all() {
        return all;
    }

    /** A reference to the schema of a wire record, which is made the first time; {@code Object} may be anything. */
    Object refer(Class<?> record) {
        if (record == Object.class) return Map.of();
        String name = name(record);
        if (!all.containsKey(name)) {
            Map<String, Object> schema = new LinkedHashMap<>();
            all.put(name, schema);
            fill(schema, record);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** Puts a better description in the place of a property's. */
    void describe(Class<?> record, String property, Object schema) {
        Map<String, Object> made = Objects.requireNonNull(all.get(name(record)));
        asMap(Objects.requireNonNull(made.get("properties"))).put(property, schema);
    }

    private static String name(Class<?> record) {
        Class<?> outer = record.getEnclosingClass();
        String own = record.getSimpleName().replaceFirst("Form$", "");
        return outer == null ? own : name(outer) + own;
    }

    private void fill(Map<String, Object> schema, Class<?> record) {
        List<String> required = new ArrayList<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name =
                    component.getAccessor().getAnnotation(JsonProperty.class).value();
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!nullable) required.add(name);
            Object type = type(component.getGenericType());
            Map<String, Object> described = new LinkedHashMap<>(asMap(type));
            constraints(component, described);
            properties.put(name, nullable ? Map.of("anyOf", List.of(described, Map.of("type", "null"))) : described);
        }
        schema.put("type", "object");
        if (!required.isEmpty()) schema.put("required", required);
        schema.put("properties", properties);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object type) {
        return (Map<String, Object>) type;
    }

    private static void constraints(RecordComponent component, Map<String, Object> schema) {
        Size size = component.getAccessor().getAnnotation(Size.class);
        if (size != null) {
            String what = "array".equals(schema.get("type")) ? "Items" : "Length";
            if (size.min() > 0) schema.put("min" + what, size.min());
            if (size.max() < Integer.MAX_VALUE) schema.put("max" + what, size.max());
        }
        Pattern pattern = component.getAccessor().getAnnotation(Pattern.class);
        if (pattern != null) schema.put("pattern", pattern.regexp());
    }

    private Object type(Type type) {
        if (type instanceof ParameterizedType list) {
            return Map.of("type", "array", "items", type(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) return Map.of("type", "string");
        if (plain == int.class || plain == Integer.class) return Map.of("type", "integer", "format", "int32");
        if (plain == long.class || plain == Long.class) return Map.of("type", "integer", "format", "int64");
        if (plain == boolean.class || plain == Boolean.class) return Map.of("type", "boolean");
        if (plain == double.class || plain == Double.class) return Map.of("type", "number");
        if (plain == OffsetDateTime.class) return Map.of("type", "string", "format", "date-time");
        if (plain.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        if (plain.isRecord()) return refer(plain);
        if (plain == Object.class) return Map.of();
        throw new IllegalArgumentException("no schema for " + plain.getName());
    }
}
