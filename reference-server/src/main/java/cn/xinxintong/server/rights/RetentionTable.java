package cn.xinxintong.server.rights;

import cn.xinxintong.auth.rights.DataCategory;
import cn.xinxintong.auth.rights.Retention;
import cn.xinxintong.auth.rights.RetentionRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;

/** The rules of retention that come with the server, as dated data with their sources. */
public final class RetentionTable {
    private static final String PATH = "/retention.csv";

    private RetentionTable() {}

    /** @throws IllegalStateException if the table cannot be read */
    public static Retention bundled() {
        try (InputStream bytes = RetentionTable.class.getResourceAsStream(PATH)) {
            if (bytes == null) throw new IllegalStateException(PATH + " is missing");
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return new Retention(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RetentionTable::rule)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(PATH + " cannot be read", e);
        }
    }

    private static RetentionRule rule(String line) {
        String[] parts = line.split(";", 5);
        return new RetentionRule(
                DataCategory.valueOf(parts[0]),
                LocalDate.parse(parts[1]),
                Period.parse(parts[2]),
                RetentionRule.Start.valueOf(parts[3]),
                parts[4]);
    }
}
