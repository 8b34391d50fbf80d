package cn.xinxintong.attendance.evidence.record;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.identity.ProjectId;
import java.time.Instant;
import java.util.List;

/**
 * A row of the record: the worker came or went. What the evidence says is personal data: not in {@link #toString}.
 *
 * @param flags names of {@code AttendanceFlag}, of this or a later version
 * @param evidence what his phone sent; {@link Evidence#NONE} for what did not come from a phone
 */
public record RecordRow(
        ProjectId project, Instant at, Direction direction, Source source, List<String> flags, Evidence evidence) {

    public RecordRow {
        flags = List.copyOf(flags);
    }

    /**
     * What a phone sent.
     *
     * @param id of the punch
     * @param text the compact JWS, or the bare JSON text
     */
    public record Evidence(String id, String deviceId, Instant receivedAt, String text) {
        public static final Evidence NONE = new Evidence("", "", Instant.EPOCH, "");

        public boolean isThere() {
            return !text.isEmpty();
        }

        @Override
        public String toString() {
            return "Evidence[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "RecordRow[" + project + ", " + at + ", " + direction + ", " + source + "]";
    }
}
