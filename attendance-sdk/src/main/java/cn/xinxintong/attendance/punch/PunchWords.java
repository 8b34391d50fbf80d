package cn.xinxintong.attendance.punch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Says to a worker what a flag or a refusal means, and what he can do. Chinese, Uyghur, Kazakh in Arabic script (both from
 * right to left) and English; the Uyghur and Kazakh sentences await a native reader. Immutable and thread-safe.
 */
public final class PunchWords {
    private final Properties sentences = new Properties();

    private PunchWords(String file) {
        try (InputStream bytes = PunchWords.class.getResourceAsStream("words_" + file + ".properties")) {
            if (bytes == null) throw new IllegalStateException("the words are missing: " + file);
            sentences.load(new InputStreamReader(bytes, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the words cannot be read: " + file, e);
        }
    }

    /** @param languageTag as BCP 47 has them, {@code ug-CN}; Chinese for a language that is not spoken here */
    public static PunchWords in(String languageTag) {
        if (isOf("ug", languageTag)) return new PunchWords("ug");
        if (isOf("kk", languageTag)) return new PunchWords("kk_Arab");
        if (isOf("en", languageTag)) return new PunchWords("en");
        return new PunchWords("zh_CN");
    }

    private static boolean isOf(String language, String tag) {
        return tag.equals(language) || tag.startsWith(language + "-");
    }

    public String of(AttendanceFlag flag) {
        return sentence("flag." + flag.name());
    }

    public String of(Reason reason) {
        return sentence("reason." + reason.name());
    }

    private String sentence(String key) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) throw new IllegalStateException("no words for " + key);
        return sentence;
    }
}
