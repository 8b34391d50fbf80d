package cn.xinxintong.server.attendance;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gate records as a table (RFC 4180): a first line with the national platform's field names in any order, then a line a
 * record, in UTF-8 or, as Chinese spreadsheets save it, GB 18030.
 */
record GateTable(List<GateRow> rows, List<RejectionForm> tooLong) {
    private static final Set<String> MANDATORY = Set.of("idCardNumber", "date", "direction");
    private static final Set<String> KNOWN = Set.of(
            "projectCode",
            "teamSysNo",
            "idCardType",
            "idCardNumber",
            "date",
            "direction",
            "image",
            "channel",
            "attendType",
            "lng",
            "lat");

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    /**
     * @return its rows, and rejections of those that have more cells than there are columns
     * @throws Refusal if it is no table, or a mandatory column is missing, or one is unknown
     */
    static GateTable read(byte[] bytes) {
        try (MappingIterator<String[]> lines = MAPPER.readerFor(String[].class).readValues(text(bytes))) {
            if (!lines.hasNext()) throw Refusal.of(ProblemCode.BAD_CSV);
            List<String> columns = columns(lines.next());
            GateTable table = new GateTable(new ArrayList<>(), new ArrayList<>());
            for (int number = 1; lines.hasNext(); number++) table.add(number, columns, lines.next());
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

    private static List<String> columns(String[] header) {
        List<String> columns = Arrays.stream(header).map(String::trim).toList();
        for (String column : columns) {
            if (!KNOWN.contains(column)) throw Refusal.ofUnknownField(column);
        }
        for (String column : MANDATORY) {
            if (!columns.contains(column)) throw Refusal.ofField(column, "REQUIRED");
        }
        return columns;
    }

    private void add(int number, List<String> columns, String[] cells) {
        if (cells.length <= columns.size()) rows.add(row(number, columns, cells));
        else tooLong.add(new RejectionForm(number, "", "TOO_MANY_CELLS"));
    }

    private static GateRow row(int number, List<String> columns, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) row.put(columns.get(i), cells[i].trim());
        return new GateRow(
                number,
                row.getOrDefault("idCardType", ""),
                row.getOrDefault("idCardNumber", ""),
                row.getOrDefault("date", ""),
                row.getOrDefault("direction", ""),
                row.getOrDefault("channel", ""),
                row.getOrDefault("attendType", ""),
                row.getOrDefault("lng", ""),
                row.getOrDefault("lat", ""));
    }
}
