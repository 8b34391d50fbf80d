package cn.xinxintong.attendance.evidence;

import cn.xinxintong.attendance.evidence.ClockReading.Synced;
import cn.xinxintong.attendance.evidence.ClockReading.Unsynced;
import cn.xinxintong.attendance.json.Json;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.place.Point;
import cn.xinxintong.wire.PointForm;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Claims field by field. Each fault is an {@link IllegalArgumentException} that names the field. */
final class ClaimsFields {
    private static final Set<String> CLAIMS = Set.of(
            "projectId",
            "kind",
            "claimedAt",
            "clock",
            "point",
            "accuracyMetres",
            "fixAgeSeconds",
            "network",
            "signals",
            "face",
            "sequence",
            "previous");
    private static final Set<String> CLOCK =
            Set.of("bootId", "monotonicMillis", "lastServerTime", "lastServerMonotonicMillis");
    private static final Set<String> POINT = Set.of("lat", "lng", "datum");
    private static final Set<String> NETWORK = Set.of("lat", "lng", "datum", "accuracyMetres");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final int MAX_SIGNALS = 32;

    private final Json.Obj object;

    ClaimsFields(Json.Obj object) {
        this.object = object;
    }

    PunchClaims signed() {
        if (isAbsent("sequence")) throw wrong("sequence");
        return claims(Set.of());
    }

    ClaimsJson.Bare bare() {
        return new ClaimsJson.Bare(text("id"), claims(Set.of("id")));
    }

    private PunchClaims claims(Set<String> more) {
        for (String name : object.members().keySet()) {
            if (!CLAIMS.contains(name) && !more.contains(name)) throw new IllegalArgumentException("unknown field");
        }
        return new PunchClaims(
                projectId(),
                constant(PunchKind.class, "kind"),
                instant("claimedAt"),
                isAbsent("clock") ? new Unsynced() : new ClaimsFields(inner("clock", CLOCK)).clock(),
                new ClaimsFields(inner("point", POINT)).point(),
                number("accuracyMetres"),
                number("fixAgeSeconds"),
                network(),
                signals(),
                isAbsent("face") ? "" : text("face"),
                isAbsent("sequence") ? 0 : whole("sequence"),
                isAbsent("previous") ? "" : text("previous"));
    }

    private ClockReading clock() {
        if (isAbsent("lastServerTime") && isAbsent("lastServerMonotonicMillis")) return new Unsynced();
        return new Synced(
                text("bootId"),
                whole("monotonicMillis"),
                instant("lastServerTime"),
                whole("lastServerMonotonicMillis"));
    }

    private Point point() {
        return new PointForm(number("lat"), number("lng"), constant(PointForm.Datum.class, "datum")).toPoint();
    }

    private Optional<NetworkFix> network() {
        if (isAbsent("network")) return Optional.empty();
        ClaimsFields network = new ClaimsFields(inner("network", NETWORK));
        return Optional.of(new NetworkFix(network.point(), network.number("accuracyMetres")));
    }

    private Set<Signal> signals() {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        if (isAbsent("signals")) return signals;
        if (!(object.member("signals") instanceof Json.Arr array)) throw wrong("signals");
        List<Json> items = array.items();
        if (items.size() > MAX_SIGNALS) throw wrong("signals");
        for (Json item : items) {
            if (!(item instanceof Json.Text name)) throw wrong("signals");
            signals.add(signal(name.value()));
        }
        return signals;
    }

    private static Signal signal(String name) {
        for (Signal signal : Signal.values()) {
            if (signal.name().equals(name)) return signal;
        }
        return Signal.UNRECOGNIZED;
    }

    private ProjectId projectId() {
        String text = text("projectId");
        if (!UUID_FORM.matcher(text).matches()) throw wrong("projectId");
        return ProjectId.parse(text);
    }

    private Instant instant(String name) {
        try {
            return OffsetDateTime.parse(text(name)).toInstant();
        } catch (DateTimeException e) {
            throw wrong(name);
        }
    }

    private double number(String name) {
        if (object.member(name) instanceof Json.Num number) return number.value();
        throw wrong(name);
    }

    private long whole(String name) {
        if (object.member(name) instanceof Json.Num number
                && WHOLE_NUMBER.matcher(number.text()).matches()) {
            return Long.parseLong(number.text());
        }
        throw wrong(name);
    }

    private String text(String name) {
        if (object.member(name) instanceof Json.Text text) return text.value();
        throw wrong(name);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name) {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) return constant;
        }
        throw wrong(name);
    }

    private Json.Obj inner(String name, Set<String> known) {
        if (object.member(name) instanceof Json.Obj inner
                && known.containsAll(inner.members().keySet())) {
            return inner;
        }
        throw wrong(name);
    }

    private boolean isAbsent(String name) {
        return object.member(name) instanceof Json.Null;
    }

    private static IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException(name + " is missing or unreadable");
    }
}
