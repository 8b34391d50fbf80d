package cn.xinxintong.attendance.evidence.record;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.evidence.record.RecordHead.DeviceKey;
import cn.xinxintong.attendance.json.Json;
import cn.xinxintong.attendance.json.JsonReader;
import cn.xinxintong.attendance.json.UnreadableJsonException;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.ProjectId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A record as it is read from its file. */
record RecordReader(RecordHead head, List<RecordRow> rows) {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_CHARACTERS = 64 << 20;

    /** Empty if it is no record. */
    static Optional<RecordReader> read(String text) {
        try {
            Json.Obj record = object(
                    object(JsonReader.read(text, MAX_DEPTH, MAX_CHARACTERS)).member("record"));
            if (!text(record, "format").equals(RecordWriter.FORMAT)) return Optional.empty();
            List<RecordRow> rows = new ArrayList<>();
            for (Json row : items(record, "rows")) rows.add(row(object(row)));
            return Optional.of(new RecordReader(head(record), rows));
        } catch (UnreadableJsonException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static RecordHead head(Json.Obj record) {
        List<RecordHead.Site> projects = new ArrayList<>();
        for (Json item : items(record, "projects")) {
            Json.Obj site = object(item);
            projects.add(new RecordHead.Site(
                    ProjectId.parse(text(site, "id")), text(site, "name"), text(site, "enterprise")));
        }
        List<DeviceKey> keys = new ArrayList<>();
        for (Json item : items(record, "deviceKeys")) keys.add(key(object(item)));
        List<RecordHead.Day> days = new ArrayList<>();
        for (Json item : items(record, "days")) {
            Json.Obj day = object(item);
            days.add(new RecordHead.Day(
                    ProjectId.parse(text(day, "projectId")), LocalDate.parse(text(day, "date")), text(day, "kind")));
        }
        List<RecordHead.Refused> refused = new ArrayList<>();
        for (Json item : items(record, "refused")) {
            refused.add(new RecordHead.Refused(evidence(object(item)), text(object(item), "reason")));
        }
        Json.Obj worker = object(record.member("worker"));
        if (!(record.member("clockSkewSeconds") instanceof Json.Num skew)) throw wrong();
        return new RecordHead(
                time(record, "madeAt"),
                LocalDate.parse(text(record, "from")),
                LocalDate.parse(text(record, "to")),
                new RecordHead.Person(text(worker, "id"), text(worker, "name"), text(worker, "identityNumber")),
                projects,
                keys,
                days,
                refused,
                Duration.ofSeconds(Long.parseLong(skew.text())),
                text(record, "howToCheck"));
    }

    private static DeviceKey key(Json.Obj key) {
        boolean open = key.member("until") instanceof Json.Null;
        return new DeviceKey(
                text(key, "deviceId"),
                DevicePublicKey.parse(text(key, "publicKey")),
                time(key, "from"),
                open ? Instant.MAX : time(key, "until"));
    }

    private static RecordRow row(Json.Obj row) {
        List<String> flags = new ArrayList<>();
        for (Json flag : items(row, "flags")) {
            if (!(flag instanceof Json.Text name)) throw wrong();
            flags.add(name.value());
        }
        return new RecordRow(
                ProjectId.parse(text(row, "projectId")),
                time(row, "at"),
                Direction.valueOf(text(row, "direction")),
                Source.valueOf(text(row, "source")),
                flags,
                evidence(row));
    }

    private static RecordRow.Evidence evidence(Json.Obj row) {
        if (row.member("punch") instanceof Json.Null) return RecordRow.Evidence.NONE;
        Json.Obj punch = object(row.member("punch"));
        return new RecordRow.Evidence(
                text(punch, "id"), text(punch, "deviceId"), time(punch, "receivedAt"), text(punch, "evidence"));
    }

    private static Json.Obj object(Json json) {
        if (json instanceof Json.Obj object) return object;
        throw wrong();
    }

    private static List<Json> items(Json.Obj object, String name) {
        if (object.member(name) instanceof Json.Arr array) return array.items();
        throw wrong();
    }

    private static String text(Json.Obj object, String name) {
        if (object.member(name) instanceof Json.Text text) return text.value();
        throw wrong();
    }

    private static Instant time(Json.Obj object, String name) {
        return OffsetDateTime.parse(text(object, name)).toInstant();
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("not a record");
    }
}
