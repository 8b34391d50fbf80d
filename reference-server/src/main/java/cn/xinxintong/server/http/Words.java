package cn.xinxintong.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sentences that codes are put into, in the languages of the region. Chinese where nothing else is asked for. */
public final class Words {

    /** A language that the platform speaks. */
    public enum Language {
        CHINESE("zh_CN", "zh-CN"),
        UYGHUR("ug", "ug"),
        KAZAKH("kk", "kk-Arab"),
        ENGLISH("en", "en");

        private final String file;
        private final String tag;

        Language(String file, String tag) {
            this.file = file;
            this.tag = tag;
        }

        /** The language tag (BCP 47). */
        public String tag() {
            return tag;
        }

        /** The first language of an {@code Accept-Language} header that the platform speaks. */
        public static Language accepted(@Nullable String header) {
            if (header == null) return CHINESE;
            List<Locale.LanguageRange> ranges;
            try {
                ranges = Locale.LanguageRange.parse(header);
            } catch (IllegalArgumentException e) {
                return CHINESE;
            }
            for (Locale.LanguageRange range : ranges) {
                for (Language language : values()) {
                    String primary = language.tag.substring(0, 2);
                    boolean same =
                            range.getRange().equals(primary) || range.getRange().startsWith(primary + "-");
                    if (same && range.getWeight() > 0) return language;
                }
            }
            return CHINESE;
        }
    }

    private final String name;
    private final Map<Language, Properties> bundles = new ConcurrentHashMap<>();

    /** @param name of the bundle, {@code problems} */
    public Words(String name) {
        this.name = name;
    }

    /** The sentence for a code; the parts stand in the places of {@code {0}}, {@code {1}} and so on. */
    public String of(String code, Language language, Object... parts) {
        String sentence = bundle(language).getProperty(code);
        if (sentence == null) throw new IllegalStateException("no words for the code " + code);
        for (int i = 0; i < parts.length; i++) sentence = sentence.replace("{" + i + "}", parts[i].toString());
        return sentence;
    }

    /** All codes that have a sentence in that language. */
    public Set<String> codes(Language language) {
        return Collections.unmodifiableSet(new TreeSet<>(bundle(language).stringPropertyNames()));
    }

    private Properties bundle(Language language) {
        return bundles.computeIfAbsent(language, this::read);
    }

    private Properties read(Language language) {
        String path = "/words/" + name + "_" + language.file + ".properties";
        try (InputStream bytes = Words.class.getResourceAsStream(path)) {
            if (bytes == null) throw new IllegalStateException(path + " is missing");
            Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
