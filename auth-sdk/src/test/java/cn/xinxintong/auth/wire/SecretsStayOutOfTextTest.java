package cn.xinxintong.auth.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a wire record looks like in a log. */
class SecretsStayOutOfTextTest {
    private static final String MARK = "mark-";

    private static final Set<String> SECRETS = Set.of(
            "login",
            "password",
            "oldPassword",
            "newPassword",
            "repeat",
            "oneTimeCode",
            "code",
            "token",
            "key",
            "totpSecret",
            "challengeId",
            "frames",
            "publicKey");

    /** Of people and their phones; also where an answer shows a part of them only. */
    private static final Set<String> PERSONAL =
            Set.of("identityNumber", "name", "mobile", "deviceName", "claimed", "reason", "values");

    @Test
    void theRecordsAreFound() throws Exception {
        assertThat(records()).contains(PasswordSignInForm.class, MeForm.class, StaffSignedInForm.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void noSecretAndNobodyIsShown(Class<? extends Record> form) throws Exception {
        String text = filled(form).toString();

        for (RecordComponent component : form.getRecordComponents()) {
            if (SECRETS.contains(component.getName()) || PERSONAL.contains(component.getName())) {
                assertThat(text).as(component.getName()).doesNotContain(MARK + component.getName());
            }
        }
    }

    static Stream<Class<?>> records() throws Exception {
        Path root = Path.of(PasswordSignInForm.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String packageName = PasswordSignInForm.class.getPackageName();
        List<Class<?>> records;
        try (Stream<Path> files = Files.list(root.resolve(packageName.replace('.', '/')))) {
            records = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".class"))
                    .<Class<?>>map(f -> named(packageName + "." + f.substring(0, f.length() - ".class".length())))
                    .filter(Class::isRecord)
                    .toList();
        }
        return records.stream();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Object filled(Class<?> record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) values[i] = value(components[i]);
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = record.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static Object value(RecordComponent component) throws ReflectiveOperationException {
        Class<?> type = component.getType();
        if (type == String.class) return MARK + component.getName();
        if (type == List.class) return List.of(MARK + component.getName());
        if (type == boolean.class) return true;
        if (type == long.class) return 60L;
        if (type == OffsetDateTime.class) return OffsetDateTime.parse("2026-06-01T08:00:00+08:00");
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isRecord()) return filled(type);
        throw new IllegalStateException("no example of " + type);
    }
}
