package cn.xinxintong.attendance.gate;

import cn.xinxintong.attendance.Direction;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a gate vendor's table reads in terms of the national form. Data of a project.
 *
 * @param projectCode the project's code in the vendor's rows; empty if it does not matter
 * @param columns the vendor's headers, each with the {@link Field} that it is; other columns are passed over. Empty: the
 *     table has the headers of the national form
 * @param dateForms how the vendor writes dates, of the letters {@code y M d H m s} and what stands between them; tried in
 *     order, and the national form after them
 * @param directions the vendor's words for in and out, beside 01 and 02
 */
public record GateForm(
        String projectCode, Map<String, Field> columns, List<String> dateForms, Map<String, Direction> directions) {
    /** What a column may be: a field of {@code WorkerAttendance}, or a time of day in a column of its own. */
    public enum Field {
        projectCode,
        idCardType,
        idCardNumber,
        date,
        time,
        direction,
        channel,
        attendType,
        lng,
        lat
    }

    private static final Pattern DATE_FORM = Pattern.compile("[yMdHms /.:年月日时分秒T-]{6,40}");

    public GateForm {
        columns = Map.copyOf(columns);
        dateForms = List.copyOf(dateForms);
        directions = Map.copyOf(directions);
    }

    /** The national form as it is. */
    public static GateForm national() {
        return new GateForm("", Map.of(), List.of(), Map.of());
    }

    /** What keeps it from being of use; empty if nothing does. */
    public Optional<Fault> fault() {
        Set<Field> fields = new HashSet<>(columns.values());
        if (fields.size() < columns.size()) return Optional.of(Fault.FIELD_TWICE);
        List<Field> needed = List.of(Field.idCardNumber, Field.date, Field.direction);
        if (!columns.isEmpty() && !fields.containsAll(needed)) return Optional.of(Fault.FIELD_MISSING);
        for (String form : dateForms) if (!isDateForm(form)) return Optional.of(Fault.BAD_DATE_FORM);
        return Optional.empty();
    }

    /** What may be wrong with a form. Names are wire codes: never reused. */
    public enum Fault {
        /** Number, date or direction has no column. */
        FIELD_MISSING,
        /** Two columns are the same field. */
        FIELD_TWICE,
        BAD_DATE_FORM
    }

    private static boolean isDateForm(String form) {
        if (!DATE_FORM.matcher(form).matches()) return false;
        try {
            LocalDateTime minute = LocalDateTime.of(2026, 11, 25, 13, 45);
            return LocalDateTime.parse(formatter(form).format(minute), formatter(form))
                    .equals(minute);
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private static DateTimeFormatter formatter(String form) {
        return DateTimeFormatter.ofPattern(form.replace('y', 'u').replace("T", "'T'"))
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Something that reads rows of such tables. */
    public Reading reading() {
        return new Reading();
    }

    /** Turns rows into the national form. Thread-safe. */
    public final class Reading {
        private final List<DateTimeFormatter> dates = new ArrayList<>();

        private Reading() {
            for (String form : dateForms) if (isDateForm(form)) dates.add(formatter(form));
        }

        /** A row in the national form; what cannot be turned into it stays as it is, and is refused as such. */
        public GateRow row(int number, Map<Field, String> cells) {
            String date = cell(cells, Field.date);
            String time = cell(cells, Field.time);
            return new GateRow(
                    number,
                    cell(cells, Field.idCardType),
                    cell(cells, Field.idCardNumber),
                    nationalDate(time.isEmpty() ? date : date + " " + time),
                    nationalDirection(cell(cells, Field.direction)),
                    cell(cells, Field.channel),
                    cell(cells, Field.attendType),
                    cell(cells, Field.lng),
                    cell(cells, Field.lat),
                    cell(cells, Field.projectCode));
        }

        private String cell(Map<Field, String> cells, Field field) {
            return cells.getOrDefault(field, "");
        }

        private String nationalDate(String text) {
            for (DateTimeFormatter form : dates) {
                try {
                    return NationalForm.DATE.format(LocalDateTime.parse(text, form));
                } catch (DateTimeException e) {
                    continue;
                }
            }
            return text;
        }

        private String nationalDirection(String text) {
            Direction direction = directions.get(text);
            if (direction == null) return text;
            return direction == Direction.IN ? "01" : "02";
        }
    }
}
