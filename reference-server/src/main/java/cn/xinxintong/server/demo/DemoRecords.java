package cn.xinxintong.server.demo;

import cn.xinxintong.attendance.gate.GateReport;
import cn.xinxintong.attendance.gate.GateRow;
import cn.xinxintong.attendance.punch.PunchAttempt;
import cn.xinxintong.attendance.punch.PunchDecision;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.assembly.Activities;
import cn.xinxintong.server.demo.DemoWorkers.Member;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Months of coming and going: most through the gates, some by phone; people are late, absent, and forget. */
final class DemoRecords {
    private static final DateTimeFormatter NATIONAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int PHONE_PEOPLE = 4;
    private static final int PHONE_DAYS = 14;

    private final Activities activities;
    private final SeedClock clock;
    private final Random dice;
    private final Map<ProjectId, List<GateRow>> gate = new LinkedHashMap<>();

    DemoRecords(Activities activities, SeedClock clock, Random dice) {
        this.activities = activities;
        this.clock = clock;
        this.dice = dice;
    }

    /** From the day after the entry until now. */
    void record(DemoWorkers workers, LocalDate entry, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, SeedClock.BEIJING);
        for (LocalDate day = entry.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) continue;
            for (Member member : workers.members()) {
                if (!day.isAfter(member.joined()) || dice.nextInt(100) < 8) continue;
                boolean byPhone = member.person() < PHONE_PEOPLE && day.isAfter(today.minusDays(PHONE_DAYS));
                if (byPhone) byPhone(member, day, now);
                else throughTheGate(member, day, now);
            }
        }
        clock.set(now);
        gate.forEach(this::importRows);
    }

    private void importRows(ProjectId project, List<GateRow> rows) {
        GateReport report = activities.gateImport.importRows(project, rows);
        if (!report.rejected().isEmpty()) throw new IllegalStateException("the demo world's gate is refused");
    }

    private void throughTheGate(Member member, LocalDate day, Instant now) {
        pass(member, day.atTime(9, 40).plusSeconds(dice.nextInt(2400)), "01", now);
        if (dice.nextInt(100) < 60) {
            pass(member, day.atTime(14, 0).plusSeconds(dice.nextInt(900)), "02", now);
            pass(member, day.atTime(15, 15).plusSeconds(dice.nextInt(1200)), "01", now);
        }
        if (dice.nextInt(100) < 97) pass(member, day.atTime(19, 30).plusSeconds(dice.nextInt(2400)), "02", now);
    }

    private void pass(Member member, LocalDateTime at, String direction, Instant now) {
        if (!isPast(at, now)) return;
        List<GateRow> rows = gate.computeIfAbsent(member.site().project().id(), p -> new ArrayList<>());
        rows.add(new GateRow(
                rows.size() + 1, "01", member.number().digits(), at.format(NATIONAL), direction, "1号门", "人脸", "", ""));
    }

    private static boolean isPast(LocalDateTime at, Instant now) {
        return at.atZone(SeedClock.BEIJING).toInstant().isBefore(now);
    }

    private void byPhone(Member member, LocalDate day, Instant now) {
        punch(member, day, LocalTime.of(9, 45).plusSeconds(dice.nextInt(1200)), "ON", now);
        punch(member, day, LocalTime.of(19, 31).plusSeconds(dice.nextInt(1800)), "OFF", now);
    }

    /** Bare, as from a browser without a device key; now and then near the edge. */
    private void punch(Member member, LocalDate day, LocalTime time, String kind, Instant now) {
        if (!isPast(day.atTime(time), now)) return;
        clock.set(day, time);
        double north = dice.nextInt(10) == 0 ? 0.00107 : (dice.nextDouble() - 0.5) * 0.0012;
        String claims = String.format(
                Locale.ROOT,
                """
                {"id":"demo-%d-%s-%s","projectId":"%s","kind":"%s","claimedAt":"%s",\
                "point":{"lat":%.6f,"lng":%.6f,"datum":"WGS84"},"accuracyMetres":%d,"fixAgeSeconds":2}""",
                member.person(),
                day,
                kind,
                member.site().project().id(),
                kind,
                clock.instant(),
                member.site().centre().lat() + north,
                member.site().centre().lng() + (dice.nextDouble() - 0.5) * 0.001,
                6 + dice.nextInt(12));
        List<PunchDecision> decided = activities.punching.punch(
                member.worker(), "demo-phone-" + member.person(), List.of(PunchAttempt.ofBareJson(claims)));
        if (!(decided.get(0) instanceof PunchDecision.Accepted)) {
            throw new IllegalStateException("the demo world refuses a punch: " + decided.get(0));
        }
    }
}
