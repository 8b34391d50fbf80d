package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Findings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What flags rest on, as JSON in a column: {@code {"IMPOSSIBLE_SPEED":{"km":"412"}}}; flags without facts are left out. */
final class Grounds {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Grounds() {}

    static String column(Findings findings) {
        Map<AttendanceFlag, Map<String, String>> grounds = new EnumMap<>(AttendanceFlag.class);
        findings.grounds().forEach((flag, facts) -> {
            if (!facts.isEmpty()) grounds.put(flag, facts);
        });
        return grounds.isEmpty() ? "{}" : text(grounds);
    }

    static Findings read(Set<AttendanceFlag> flags, String column) {
        if (column.equals("{}")) return Findings.of(flags);
        try {
            Map<AttendanceFlag, Map<String, String>> grounds = MAPPER.readValue(column, new TypeReference<>() {});
            return new Findings(grounds).and(Findings.of(flags));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept grounds cannot be read", e);
        }
    }

    /** Facts alone. */
    static String text(Map<?, ?> facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text always goes into JSON", e);
        }
    }
}
