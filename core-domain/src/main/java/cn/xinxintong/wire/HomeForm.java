package cn.xinxintong.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/home}: the tiles in their order, and this month at a glance.
 *
 * @param name the worker's, masked
 */
public record HomeForm(
        @JsonProperty("name") String name,
        @JsonProperty("month") Month month,
        @JsonProperty("tiles") List<Tile> tiles) {

    /**
     * This month, Beijing time.
     *
     * @param month {@code YYYY-MM}
     * @param workedDays days with an entry and an exit, on all projects
     * @param dueFen what they come to at the agreed rates; null where a rate is by the piece
     */
    public record Month(
            @JsonProperty("month") String month,
            @JsonProperty("workedDays") int workedDays,
            @JsonProperty("dueFen") @Nullable Long dueFen) {}

    /**
     * An entry of the home screen.
     *
     * @param tile a {@code HomeForm.Name}; an app leaves out what it does not know
     * @param badge how many things wait behind it
     */
    public record Tile(
            @JsonProperty("tile") String tile,
            @JsonProperty("badge") int badge) {}

    /** The ten entries. Names are wire codes: never reused. */
    public enum Name {
        /** 我的工作 */
        MY_WORK,
        /** 考勤打卡 */
        PUNCH,
        /** 工资卡 */
        WAGE_CARD,
        /** 考勤查询 */
        ATTENDANCE,
        /** 工资查询 */
        WAGES,
        /** 入场邀请 */
        INVITATIONS,
        /** 安全培训 */
        SAFETY_TRAINING,
        /** 工人之家 */
        WORKERS_HOME,
        /** 招工找活 */
        JOBS,
        /** 我的 */
        ME
    }
}
