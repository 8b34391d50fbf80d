package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.gate.GateForm;
import cn.xinxintong.attendance.gate.GateForm.Field;
import cn.xinxintong.attendance.gate.GateRow;
import cn.xinxintong.attendance.wire.RejectionForm;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gate records as a table (RFC 4180): a first line with the vendor's headers, or the national platform's field names, in any
 * order, then a line a record, in UTF-8 or, as Chinese spreadsheets save it, GB 18030.
 */
record GateTable(List<GateRow> rows, List<RejectionForm> tooLong) {
    private static final Set<Field> MANDATORY = EnumSet.of(Field.idCardNumber, Field.date, Field.direction);

    /** Columns of the national form that nothing is read from. */
    private static final Set<String> PASSED_OVER = Set.of("teamSysNo", "image");

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    /**
     * @param form how it reads
     * @return its rows, and rejections of those that have more cells than there are columns
     * @throws Refusal if it is no table, or a mandatory column is missing, or comes twice, or, in the national form, one is unknown
     */
    static GateTable read(byte[] bytes, GateForm form) {
        try (MappingIterator<String[]> lines = MAPPER.readerFor(String[].class).readValues(text(bytes))) {
            if (!lines.hasNext()) throw Refusal.of(ProblemCode.BAD_CSV);
            List<Optional<Field>> columns = columns(lines.next(), form);
            GateTable table = new GateTable(new ArrayList<>(), new ArrayList<>());
            GateForm.Reading reading = form.reading();
            for (int number = 1; lines.hasNext(); number++) table.add(number, reading, columns, lines.next());
            return table;
        } catch (JsonProcessingException e) {
            throw Refusal.of(ProblemCode.BAD_CSV);
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory cannot be read", e);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof JsonProcessingException) throw Refusal.of(ProblemCode.BAD_CSV);
            throw e;
        }
    }

    private static String text(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\ufeff") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw Refusal.of(ProblemCode.BAD_CSV);
    }

    /** What each column is; empty for one that is passed over. */
    private static List<Optional<Field>> columns(String[] header, GateForm form) {
        List<Optional<Field>> columns = new ArrayList<>();
        for (String name : header) {
            Optional<Field> field = form.columns().isEmpty()
                    ? national(name.trim())
                    : Optional.ofNullable(form.columns().get(name.trim()));
            columns.add(field);
        }
        for (Field field : Field.values()) {
            if (Collections.frequency(columns, Optional.of(field)) > 1) {
                throw Refusal.ofField(nameOf(field, form), "FIELD_TWICE");
            }
        }
        for (Field field : MANDATORY) {
            if (!columns.contains(Optional.of(field))) throw Refusal.ofField(nameOf(field, form), "REQUIRED");
        }
        return columns;
    }

    private static Optional<Field> national(String name) {
        if (PASSED_OVER.contains(name)) return Optional.empty();
        Optional<Field> field = Arrays.stream(Field.values())
                .filter(f -> f != Field.time && f.name().equals(name))
                .findFirst();
        if (field.isEmpty()) throw Refusal.ofUnknownField(name);
        return field;
    }

    private static String nameOf(Field field, GateForm form) {
        return form.columns().entrySet().stream()
                .filter(c -> c.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field.name());
    }

    private void add(int number, GateForm.Reading reading, List<Optional<Field>> columns, String[] cells) {
        if (cells.length > columns.size()) {
            tooLong.add(new RejectionForm(number, "", "TOO_MANY_CELLS"));
            return;
        }
        Map<Field, String> row = new EnumMap<>(Field.class);
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].trim();
            columns.get(i).ifPresent(field -> row.put(field, cell));
        }
        rows.add(reading.row(number, row));
    }
}
