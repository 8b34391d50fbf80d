package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealStep;
import cn.xinxintong.attendance.calendar.Correction;
import cn.xinxintong.attendance.calendar.DayException;
import cn.xinxintong.attendance.calendar.DayMark;
import cn.xinxintong.attendance.calendar.DaySheet;
import cn.xinxintong.attendance.calendar.Holidays;
import cn.xinxintong.attendance.calendar.MonthSheet;
import cn.xinxintong.attendance.wire.CorrectionForm;
import cn.xinxintong.attendance.wire.DayAppealForm;
import cn.xinxintong.attendance.wire.DayExceptionForm;
import cn.xinxintong.attendance.wire.DayForm;
import cn.xinxintong.attendance.wire.DayRowsForm;
import cn.xinxintong.attendance.wire.HolidayForm;
import cn.xinxintong.attendance.wire.MonthForm;
import cn.xinxintong.attendance.wire.RecordForm;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Words;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts months and days into words of the wire. Thread-safe. */
public final class DayForms {
    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Holidays holidays;
    private final Words reasons;

    /** @param reasons by kind of exception */
    public DayForms(Holidays holidays, Words reasons) {
        this.holidays = holidays;
        this.reasons = reasons;
    }

    /** @param appeals the worker's in the project, newest first */
    MonthForm month(MonthSheet sheet, List<Appeal> appeals, Words.Language language) {
        YearMonth month = sheet.month();
        Map<LocalDate, Appeal> newest = new TreeMap<>();
        for (Appeal appeal : appeals) {
            if (YearMonth.from(appeal.date()).equals(month)) newest.putIfAbsent(appeal.date(), appeal);
        }
        return new MonthForm(
                month.toString(),
                sheet.days().stream()
                        .map(d -> day(d, Optional.ofNullable(newest.get(d.date())), language))
                        .toList(),
                sheet.reason().map(Enum::name).orElse(null),
                sheet.workedDays(),
                sheet.minutes(),
                newest.values().stream().map(DayForms::appeal).toList(),
                holidays(month),
                holidays.source(Year.of(month.getYear())).orElse(null));
    }

    private List<HolidayForm> holidays(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .flatMap(d -> holidays.special(d).stream())
                .map(s -> new HolidayForm(s.date().toString(), s.type().name(), s.name()))
                .toList();
    }

    private DayForm day(DayMark mark, Optional<Appeal> appeal, Words.Language language) {
        return new DayForm(
                mark.date().toString(),
                mark.kind().name(),
                FlagNames.of(mark.flags()),
                mark.counts(),
                mark.minutes(),
                mark.exceptions().stream().map(e -> exception(e, language)).toList(),
                holidays.on(mark.date()).name(),
                appeal.map(a -> a.state().name()).orElse(null));
    }

    private DayExceptionForm exception(DayException exception, Words.Language language) {
        String time = Beijing.time(exception.at()).format(HOUR_AND_MINUTE);
        return new DayExceptionForm(
                exception.kind().name(),
                Beijing.time(exception.at()),
                exception.minutes(),
                reasons.of(exception.kind().name(), language, time, exception.minutes()));
    }

    private static DayAppealForm appeal(Appeal appeal) {
        return new DayAppealForm(
                appeal.date().toString(), appeal.id().toString(), appeal.state().name());
    }

    /** @param appeals the worker's in the project, newest first */
    DayRowsForm rows(DaySheet sheet, String projectName, List<Appeal> appeals, Words.Language language) {
        Optional<Appeal> newest =
                appeals.stream().filter(a -> a.date().equals(sheet.date())).findFirst();
        @Nullable DayForm day = sheet.mark().map(m -> day(m, newest, language)).orElse(null);
        return new DayRowsForm(
                sheet.date().toString(),
                sheet.rows().stream().map(r -> row(r, projectName)).toList(),
                day,
                sheet.correction().map(c -> correction(c, appeals)).orElse(null),
                newest.map(DayForms::appeal).orElse(null));
    }

    private static RecordForm row(DaySheet.Row row, String projectName) {
        return new RecordForm(
                Beijing.time(row.record().at()),
                row.record().direction().name(),
                row.record().source().name(),
                projectName,
                FlagNames.of(row.record().flags()),
                row.role().name());
    }

    private static CorrectionForm correction(Correction correction, List<Appeal> appeals) {
        AppealStep.By by = appeals.stream()
                .filter(a -> a.id().value().equals(correction.id()))
                .flatMap(a -> a.steps().stream())
                .max(Comparator.comparing(AppealStep::at))
                .map(AppealStep::by)
                .orElse(AppealStep.By.ENTERPRISE);
        return new CorrectionForm(
                correction.id().toString(), by.name(), correction.reason(), Beijing.time(correction.at()));
    }
}
