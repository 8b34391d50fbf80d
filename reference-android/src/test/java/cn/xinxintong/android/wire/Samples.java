package cn.xinxintong.android.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instances of records, made from what their components are. */
final class Samples {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "字"),
            Map.entry(Object.class, Map.of("a", List.of(1, "b"))),
            Map.entry(int.class, 7),
            Map.entry(Integer.class, 7),
            Map.entry(long.class, 12_345_678_901L),
            Map.entry(Long.class, 12_345_678_901L),
            Map.entry(double.class, 43.825),
            Map.entry(Double.class, 43.825),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(LocalDate.class, LocalDate.of(2026, 11, 23)),
            Map.entry(OffsetDateTime.class, OffsetDateTime.parse("2026-11-23T12:00:00+08:00")));

    private Samples() {}

    /** With a value in every component. */
    static Object full(Class<?> record) {
        return make(record, false);
    }

    /** With null in every component that may be null. */
    static Object sparse(Class<?> record) {
        return make(record, true);
    }

    private static Object make(Class<?> record, boolean sparse) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean absent = sparse && components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = absent ? null : value(components[i].getGenericType(), sparse);
        }
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + record.getName(), e);
        }
    }

    private static Object value(Type type, boolean sparse) {
        if (type instanceof TypeVariable<?>) return "字";
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0], sparse));
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Map.of("k", value(map.getActualTypeArguments()[1], sparse));
        }
        if (type instanceof Class<?> known && VALUES.containsKey(known)) return VALUES.get(known);
        if (type instanceof Class<?> choice && choice.isEnum()) return choice.getEnumConstants()[0];
        if (type instanceof Class<?> record && record.isRecord()) return make(record, sparse);
        throw new IllegalStateException("teach this test to make a sample of " + type);
    }
}
