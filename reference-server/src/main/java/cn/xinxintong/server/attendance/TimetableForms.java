package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.calendar.Shift;
import cn.xinxintong.attendance.calendar.Timetable;
import cn.xinxintong.attendance.wire.ProjectChangeForm;
import cn.xinxintong.attendance.wire.ProjectForm;
import cn.xinxintong.attendance.wire.ShiftForm;
import cn.xinxintong.attendance.wire.TimetableForm;
import cn.xinxintong.server.http.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts timetables into words of the wire, and back. */
public final class TimetableForms {
    private TimetableForms() {}

    /** What a new project lays down, from the beginning. */
    public static Timetable of(ProjectForm form) {
        List<ShiftForm> shifts = form.shifts();
        return new Timetable(Timetable.BEGINNING, time(form.dayCut()), shifts == null ? List.of() : shifts(shifts));
    }

    /**
     * What a change lays down; empty if it is not about shifts. A day that is over stays as it was.
     *
     * @param timetables the project's, by the date they hold from
     * @throws Refusal if it shall hold from a day that is over
     */
    public static Optional<Timetable> of(ProjectChangeForm form, List<Timetable> timetables, LocalDate today) {
        List<ShiftForm> shifts = form.shifts();
        if (shifts == null && form.dayCut() == null) return Optional.empty();
        LocalDate from = form.shiftsFrom() == null ? today : date(form.shiftsFrom());
        if (from.isBefore(today)) throw Refusal.ofField("shiftsFrom", "OUT_OF_RANGE");
        Timetable before = on(from, timetables);
        return Optional.of(new Timetable(
                from,
                form.dayCut() == null ? before.dayCut() : time(form.dayCut()),
                shifts == null ? before.shifts() : shifts(shifts)));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.ofField("shiftsFrom", "BAD_FORMAT");
        }
    }

    private static LocalTime time(@Nullable String text) {
        return text == null ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    /** The one that holds on that date. */
    static Timetable on(LocalDate date, List<Timetable> timetables) {
        Timetable found = Timetable.none();
        for (Timetable timetable : timetables) if (!timetable.from().isAfter(date)) found = timetable;
        return found;
    }

    static TimetableForm form(Timetable timetable) {
        return new TimetableForm(timetable.from().toString(), timetable.dayCut().toString(), shiftForms(timetable));
    }

    static List<ShiftForm> shiftForms(Timetable timetable) {
        return timetable.shifts().stream()
                .map(s -> new ShiftForm(s.name(), s.start().toString(), s.end().toString()))
                .toList();
    }

    private static List<Shift> shifts(List<ShiftForm> forms) {
        return forms.stream()
                .map(f -> new Shift(f.name(), LocalTime.parse(f.start()), LocalTime.parse(f.end())))
                .toList();
    }
}
