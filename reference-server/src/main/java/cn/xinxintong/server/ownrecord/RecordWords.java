package cn.xinxintong.server.ownrecord;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.punch.PunchWords;
import cn.xinxintong.server.http.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** The words of a record in one language. */
record RecordWords(Words words, Words.Language language, PunchWords flags) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final String LEFT_TO_RIGHT_MARK = "\u200e";

    static RecordWords in(Words words, Words.Language language) {
        return new RecordWords(words, language, PunchWords.in(language.tag()));
    }

    /** Numbers and names in the sentence run from left to right also between letters that run the other way. */
    String of(String code, Object... parts) {
        return words.of(
                code,
                language,
                Arrays.stream(parts).map(p -> leftToRight(p.toString())).toArray());
    }

    /** What begins on the left whichever way the page runs: a number, a time, a masked name. */
    String leftToRight(String text) {
        return isRightToLeft() ? LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK : text;
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
