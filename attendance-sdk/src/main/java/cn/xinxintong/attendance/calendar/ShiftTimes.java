package cn.xinxintong.attendance.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The shifts of a project as they lie on the line of time. */
final class ShiftTimes {
    private final TreeMap<LocalDate, Timetable> timetables = new TreeMap<>();
    private final CalendarPolicy policy;

    ShiftTimes(List<Timetable> timetables, CalendarPolicy policy) {
        this.timetables.put(LocalDate.MIN, Timetable.none());
        for (Timetable timetable : timetables) this.timetables.put(timetable.from(), timetable);
        this.policy = policy;
    }

    /** A shift of a date. */
    record Instance(LocalDate date, Instant start, Instant end) {}

    private Timetable on(LocalDate date) {
        return timetables.floorEntry(date).getValue();
    }

    /** Where no shift says otherwise. When a day ends is said by its own timetable, and not by that of the next. */
    private LocalDate naturalDate(Instant at) {
        LocalDate date = Pairing.dateOf(at);
        LocalDate before = date.minusDays(1);
        Instant end = date.atTime(on(before).dayCut()).atZone(Pairing.BEIJING).toInstant();
        return at.isBefore(end) ? before : date;
    }

    /** The day that a coming belongs to. */
    LocalDate dateOfComing(Instant at) {
        return shiftOfComing(at).map(Instance::date).orElseGet(() -> naturalDate(at));
    }

    /** The day that a going belongs to which ends no coming. */
    LocalDate dateOfGoing(Instant at) {
        return nearest(around(at), at, Instance::end).map(Instance::date).orElseGet(() -> naturalDate(at));
    }

    /** The shift to which somebody came then: of those whose window it lies in, the one that starts nearest to it. */
    Optional<Instance> shiftOfComing(Instant at) {
        return nearest(around(at), at, Instance::start);
    }

    /** The shift of that date from which somebody went: of those from the one on to which he came, the one that ends nearest. */
    Optional<Instance> shiftOfGoing(LocalDate date, Instant coming, Instant at) {
        Instant since = shiftOfComing(coming)
                .filter(s -> s.date().equals(date))
                .map(Instance::start)
                .orElse(coming);
        List<Instance> met = instances(date);
        met.removeIf(i -> !i.start().isBefore(at) || !i.end().isAfter(since));
        return nearest(met, at, Instance::end);
    }

    /** The shifts in whose window it lies. */
    private List<Instance> around(Instant at) {
        List<Instance> around = new ArrayList<>();
        LocalDate date = Pairing.dateOf(at);
        for (int days = -1; days <= 1; days++) around.addAll(instances(date.plusDays(days)));
        around.removeIf(i -> at.isBefore(i.start().minus(policy.before()))
                || at.isAfter(i.end().plus(policy.after())));
        return around;
    }

    private List<Instance> instances(LocalDate date) {
        List<Instance> instances = new ArrayList<>();
        for (Shift shift : on(date).shifts()) instances.add(new Instance(date, shift.startOn(date), shift.endOn(date)));
        return instances;
    }

    private interface Edge {
        Instant of(Instance instance);
    }

    private static Optional<Instance> nearest(List<Instance> instances, Instant at, Edge edge) {
        return instances.stream()
                .min(Comparator.comparing(i -> Duration.between(edge.of(i), at).abs()));
    }
}
