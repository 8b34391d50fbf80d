package cn.xinxintong.attendance.evidence.record;

import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Whose record it is and what is needed to check it. Personal data are masked in it, and not in {@link #toString}.
 *
 * @param from first day, in Beijing
 * @param to last day, inclusive
 * @param clockSkew how far a phone's wall clock may be off before it does not count
 * @param howToCheck a sentence or two for whoever has the file before him
 */
public record RecordHead(
        Instant madeAt,
        LocalDate from,
        LocalDate to,
        Person worker,
        List<Site> projects,
        List<DeviceKey> keys,
        List<Day> days,
        List<Refused> refused,
        Duration clockSkew,
        String howToCheck) {

    /** @throws IllegalArgumentException if the first day is after the last */
    public RecordHead {
        if (from.isAfter(to)) throw new IllegalArgumentException("from is after to");
        projects = List.copyOf(projects);
        keys = List.copyOf(keys);
        days = List.copyOf(days);
        refused = List.copyOf(refused);
    }

    /** The worker, masked. */
    public record Person(String id, String name, String identityNumber) {

        @Override
        public String toString() {
            return "Person[*]";
        }
    }

    /** A project he worked on. */
    public record Site(ProjectId id, String name, String enterprise) {}

    /**
     * The public key of a phone of his.
     *
     * @param until when it was no longer in force; {@link Instant#MAX} while it is
     */
    public record DeviceKey(String deviceId, DevicePublicKey key, Instant from, Instant until) {}

    /**
     * How the platform's calendar reads a day: told, not checked.
     *
     * @param kind a {@code DayKind} of this or a later version
     */
    public record Day(ProjectId project, LocalDate date, String kind) {}

    /**
     * A punch that does not count, and is a link of the chain all the same.
     *
     * @param reason a {@code PunchDecision.Reason} of this or a later version
     */
    public record Refused(RecordRow.Evidence evidence, String reason) {}

    @Override
    public String toString() {
        return "RecordHead[" + from + " to " + to + "]";
    }
}
