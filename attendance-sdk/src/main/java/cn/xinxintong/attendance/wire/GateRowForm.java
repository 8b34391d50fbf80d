package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A row of the national form. Its faults are answered per row and not as those of the whole, so nothing is asked of it here.
 *
 * @param idCardNumber in clear: the connection encrypts it
 * @param date {@code yyyy-MM-dd HH:mm:ss}, Beijing time
 * @param direction {@code 01} in, {@code 02} out
 * @param image accepted and not kept
 * @param lng a number or a string, as gates send both: {@code toString} gives the text of either
 * @param lat as {@code lng}
 */
public record GateRowForm(
        @JsonProperty("idCardType") @Nullable String idCardType,
        @JsonProperty("idCardNumber") @Nullable String idCardNumber,
        @JsonProperty("date") @Nullable String date,
        @JsonProperty("direction") @Nullable String direction,
        @JsonProperty("image") @Nullable String image,
        @JsonProperty("channel") @Nullable String channel,
        @JsonProperty("attendType") @Nullable String attendType,
        @JsonProperty("lng") @Nullable Object lng,
        @JsonProperty("lat") @Nullable Object lat) {

    @Override
    public String toString() {
        return "GateRowForm[*]";
    }
}
