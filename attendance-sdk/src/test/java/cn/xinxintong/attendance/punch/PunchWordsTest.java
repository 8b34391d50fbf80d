package cn.xinxintong.attendance.punch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunchWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "ug", "kk-Arab", "en"})
    void thereIsASentenceForEveryFlagAndEveryRefusal(String language) {
        PunchWords words = PunchWords.in(language);

        for (AttendanceFlag flag : AttendanceFlag.values())
            assertThat(words.of(flag)).isNotBlank();
        for (Reason reason : Reason.values()) assertThat(words.of(reason)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void noTwoLanguagesSayItAlike(Reason reason) {
        assertThat(new String[] {
                    PunchWords.in("zh-CN").of(reason),
                    PunchWords.in("ug").of(reason),
                    PunchWords.in("kk-Arab").of(reason),
                    PunchWords.in("en").of(reason)
                })
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"ug-CN, ug", "kk-Arab-CN, kk", "en-GB, en", "fr, zh-CN", "'', zh", "kky, zh"})
    void aTagIsTakenByItsLanguage(String tag, String language) {
        assertThat(PunchWords.in(tag).of(Reason.STALE_FIX))
                .isEqualTo(PunchWords.in(language).of(Reason.STALE_FIX));
    }

    @Test
    void theChineseSentencesHaveNoLatinWordsButRoot() {
        PunchWords words = PunchWords.in("zh-CN");

        for (AttendanceFlag flag : AttendanceFlag.values()) {
            assertThat(words.of(flag).replace("root", "")).doesNotContainPattern("[A-Za-z]");
        }
    }
}
