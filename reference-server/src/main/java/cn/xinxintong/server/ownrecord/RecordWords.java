package cn.xinxintong.server.ownrecord;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.punch.PunchWords;
import cn.xinxintong.server.http.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The words of a record in one language. */
record RecordWords(Words words, Words.Language language, PunchWords flags) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    static RecordWords in(Words words, Words.Language language) {
        return new RecordWords(words, language, PunchWords.in(language.tag()));
    }

    String of(String code, Object... parts) {
        return words.of(code, language, parts);
    }

    /** What a flag means. */
    String ofFlag(String name) {
        return flags.of(AttendanceFlag.valueOf(name));
    }

    boolean isRightToLeft() {
        return language == Words.Language.UYGHUR || language == Words.Language.KAZAKH;
    }

    /** Wall-clock time of Beijing. */
    static String time(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.ofHours(8)));
    }
}
