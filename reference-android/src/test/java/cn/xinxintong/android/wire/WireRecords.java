package cn.xinxintong.android.wire;

import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The records that travel as JSON: those of the packages that end in {@code .wire}, wherever they are. */
final class WireRecords {
    private static final Pattern WIRE = Pattern.compile("cn/xinxintong/(?!android/)(.*/)?wire/[^/]+\\.class");

    /** What the one call to the platform takes and gives; it does not travel. */
    private static final Set<Class<?>> NO_JSON =
            Set.of(PlatformRequest.class, PlatformAnswer.Done.class, PlatformAnswer.Refused.class);

    private WireRecords() {}

    static boolean isOfAWirePackage(String file) {
        return WIRE.matcher(file).matches();
    }

    static List<Class<?>> all() throws IOException {
        List<Class<?>> records = new ArrayList<>();
        for (Path library : Libraries.onTheClassPath().own()) {
            try (Stream<String> names = Libraries.names(library)) {
                names.filter(WireRecords::isOfAWirePackage)
                        .sorted()
                        .map(WireRecords::load)
                        .filter(type -> type.isRecord() && !NO_JSON.contains(type))
                        .forEach(records::add);
            }
        }
        return records;
    }

    private static Class<?> load(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return Class.forName(name, false, WireRecords.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
