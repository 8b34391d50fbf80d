package cn.xinxintong.attendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.attendance.calendar.Holidays.DayType;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {
    private final Holidays holidays = Holidays.bundled();

    /** The notices of the General Office of the State Council for these years. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01,STATUTORY_HOLIDAY",
        "2026-01-04,ADJUSTED_WORKDAY",
        "2026-02-14,ADJUSTED_WORKDAY",
        "2026-02-15,DAY_OFF",
        "2026-02-16,STATUTORY_HOLIDAY",
        "2026-02-23,DAY_OFF",
        "2026-02-24,WORKDAY",
        "2026-02-28,ADJUSTED_WORKDAY",
        "2026-05-05,DAY_OFF",
        "2026-06-19,STATUTORY_HOLIDAY",
        "2026-09-20,ADJUSTED_WORKDAY",
        "2026-10-07,DAY_OFF",
        "2026-10-08,WORKDAY",
        "2026-10-10,ADJUSTED_WORKDAY",
        "2026-11-28,WEEKEND",
        "2025-10-06,STATUTORY_HOLIDAY",
        "2025-10-08,DAY_OFF",
        "2025-09-28,ADJUSTED_WORKDAY",
        "2024-02-09,WORKDAY",
        "2024-02-10,STATUTORY_HOLIDAY",
        "2024-02-29,WORKDAY"
    })
    void knowsWhatADayIsByLaw(LocalDate date, DayType type) {
        assertThat(holidays.on(date)).isEqualTo(type);
    }

    /** Thirteen statutory days from 2025 on, eleven before: the regulation as changed in November 2024. */
    @ParameterizedTest
    @CsvSource({"2024,11", "2025,13", "2026,13"})
    void hasAsManyStatutoryDaysAsTheRegulation(int year, int days) {
        assertThat(daysOf(year).filter(d -> holidays.on(d) == DayType.STATUTORY_HOLIDAY))
                .hasSize(days);
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void aDayThatIsWorkedForAnotherIsAWeekendDay(int year) {
        assertThat(daysOf(year).filter(d -> holidays.on(d) == DayType.ADJUSTED_WORKDAY))
                .isNotEmpty()
                .allMatch(d -> d.getDayOfWeek().getValue() >= 6);
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    @Test
    void aYearWithoutDataIsNotGuessedAt() {
        assertThat(holidays.on(LocalDate.of(2027, 1, 1))).isEqualTo(DayType.UNKNOWN);
        assertThat(holidays.on(LocalDate.of(2023, 6, 1))).isEqualTo(DayType.UNKNOWN);
        assertThat(holidays.source(Year.of(2027))).isEmpty();
    }

    @Test
    void saysWhereItIsFrom() {
        assertThat(holidays.source(Year.of(2026))).contains("国办发明电〔2025〕7号");
        assertThat(holidays.version()).isEqualTo("2026-11");
        assertThat(holidays.special(LocalDate.of(2026, 9, 20)).map(Holidays.Special::name))
                .contains("国庆节");
        assertThat(holidays.special(LocalDate.of(2026, 9, 21))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STATUTORY 2026-01-01 2026-01-01 元旦",
                "year 2026 x\nSTATUTORY 2026-12-31 2027-01-01 元旦",
                "year 2026 x\nSTATUTORY 2026-01-01 2026-01-02 元旦\nDAY_OFF 2026-01-02 2026-01-02 元旦",
                "year 2026 x\nHOLIDAY 2026-01-01 2026-01-01 元旦",
                "year 2026 x\nSTATUTORY 2026-02-30 2026-03-01 春节",
                "year 2026",
                "nonsense"
            })
    void dataThatAreWrongAreRefusedAndTheLineNamed(String text) {
        assertThatThrownBy(() -> Holidays.read(new StringReader(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("line \\d cannot be read");
    }

    @Test
    void anEmbedderBringsHisOwn() throws IOException {
        Holidays own =
                Holidays.read(new StringReader("version 7\nyear 2027 notice\nSTATUTORY 2027-01-01 2027-01-01 元旦\n"));

        assertThat(own.on(LocalDate.of(2027, 1, 1))).isEqualTo(DayType.STATUTORY_HOLIDAY);
        assertThat(own.on(LocalDate.of(2026, 1, 1))).isEqualTo(DayType.UNKNOWN);
    }
}
