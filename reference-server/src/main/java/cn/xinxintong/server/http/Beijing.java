package cn.xinxintong.server.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The wall clock of law, whatever zone this machine is in. */
public final class Beijing {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Beijing() {}

    /** The instant with the offset of Beijing, to the second, as it is answered. */
    public static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE).toOffsetDateTime();
    }

    /** When the month begins. */
    public static Instant beginningOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    public static LocalDate date(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
