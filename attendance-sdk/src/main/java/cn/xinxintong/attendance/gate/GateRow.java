package cn.xinxintong.attendance.gate;

/**
 * A row as a gate sent it: texts, empty where there was nothing. Personal data: only the row is in {@link #toString}.
 *
 * @param row its number, from 1
 * @param idCardType {@code 01} a resident identity card; empty counts as 01
 * @param date {@code yyyy-MM-dd HH:mm:ss}, Beijing time
 * @param direction {@code 01} in, {@code 02} out
 * @param channel which lane
 * @param attendType how the gate knew him
 * @param projectCode the vendor's or the national code of the project
 */
public record GateRow(
        int row,
        String idCardType,
        String idCardNumber,
        String date,
        String direction,
        String channel,
        String attendType,
        String lng,
        String lat,
        String projectCode) {

    /** Without a code of the project. */
    public GateRow(
            int row,
            String idCardType,
            String idCardNumber,
            String date,
            String direction,
            String channel,
            String attendType,
            String lng,
            String lat) {
        this(row, idCardType, idCardNumber, date, direction, channel, attendType, lng, lat, "");
    }

    @Override
    public String toString() {
        return "GateRow[" + row + "]";
    }
}
