package cn.xinxintong.attendance.gate;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.gate.GateReport.Code;
import cn.xinxintong.identity.IdentityNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/** The fields of {@code WorkerAttendance}, each read or refused. */
final class NationalForm {
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_LENGTH = 19;
    private static final Pattern CARD_TYPE = Pattern.compile("[0-9]{2}");
    private static final String RESIDENT_CARD = "01";
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");
    private static final int MAX_NOTE = 64;

    private NationalForm() {}

    /**
     * A number that is one is taken whatever the type says, for residence permits and permanent-residence cards have types
     * of their own; where it is none, the type says what to blame.
     */
    static IdentityNumber number(GateRow row) {
        String type = row.idCardType();
        if (!type.isEmpty() && !CARD_TYPE.matcher(type).matches()) {
            throw new UnfitRowException("idCardType", Code.UNSUPPORTED_CARD_TYPE);
        }
        if (row.idCardNumber().isEmpty()) throw new UnfitRowException("idCardNumber", Code.REQUIRED);
        if (IdentityNumber.isValid(row.idCardNumber())) return IdentityNumber.parse(row.idCardNumber());
        if (type.isEmpty() || type.equals(RESIDENT_CARD)) {
            throw new UnfitRowException("idCardNumber", Code.INVALID_IDENTITY_NUMBER);
        }
        throw new UnfitRowException("idCardType", Code.UNSUPPORTED_CARD_TYPE);
    }

    static Instant at(GateRow row) {
        if (row.date().isEmpty()) throw new UnfitRowException("date", Code.REQUIRED);
        if (row.date().length() != DATE_LENGTH) throw new UnfitRowException("date", Code.BAD_FORMAT);
        try {
            return LocalDateTime.parse(row.date(), DATE).atZone(BEIJING).toInstant();
        } catch (DateTimeException e) {
            throw new UnfitRowException("date", Code.BAD_FORMAT);
        }
    }

    static Direction direction(GateRow row) {
        return switch (row.direction()) {
            case "" -> throw new UnfitRowException("direction", Code.REQUIRED);
            case "01" -> Direction.IN;
            case "02" -> Direction.OUT;
            default -> throw new UnfitRowException("direction", Code.BAD_DIRECTION);
        };
    }

    /** The rest, of which nothing is asked but its form. */
    static void check(GateRow row) {
        if (row.projectCode().length() > MAX_NOTE) throw new UnfitRowException("projectCode", Code.BAD_FORMAT);
        if (row.channel().length() > MAX_NOTE) throw new UnfitRowException("channel", Code.BAD_FORMAT);
        if (row.attendType().length() > MAX_NOTE) throw new UnfitRowException("attendType", Code.BAD_FORMAT);
        if (row.lng().isEmpty() && row.lat().isEmpty()) return;
        double lng = degrees(row.lng(), "lng");
        double lat = degrees(row.lat(), "lat");
        if (Math.abs(lng) > 180) throw new UnfitRowException("lng", Code.BAD_COORDINATE);
        if (Math.abs(lat) > 90) throw new UnfitRowException("lat", Code.BAD_COORDINATE);
    }

    private static double degrees(String text, String field) {
        if (!DEGREES.matcher(text).matches()) throw new UnfitRowException(field, Code.BAD_COORDINATE);
        return Double.parseDouble(text);
    }
}
