package cn.xinxintong.server.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Findings;
import cn.xinxintong.attendance.evidence.ClaimsJson;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.punch.FraudLimits;
import cn.xinxintong.attendance.punch.Punch;
import cn.xinxintong.attendance.testing.SampleClaims;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrowdSweepTest {
    private final MovableClock clock = new MovableClock();
    private final Stores stores = TestDatabase.fresh();
    private final CrowdSweep sweep =
            new CrowdSweep(stores.database, FraudLimits.defaults(), MovableClock.BEIJING, clock);

    private void punchAtTheSpot(AttendanceFlag... flags) {
        PunchClaims claims = SampleClaims.at(clock.instant()).claims();
        stores.punches.append(new Punch(
                "p" + clock.instant().toEpochMilli(),
                People.ZHANG,
                claims.project(),
                claims.kind(),
                clock.instant(),
                clock.instant(),
                claims,
                "phone-1",
                ClaimsJson.write(claims),
                -100,
                Findings.of(flags)));
        clock.forward(Duration.ofDays(1));
    }

    private List<Set<AttendanceFlag>> flags() {
        return stores
                .records
                .of(People.ZHANG, People.TOWER, clock.instant().minus(Duration.ofDays(60)), clock.instant())
                .stream()
                .map(AttendanceRecord::flags)
                .toList();
    }

    @Test
    void flagsStandInTheRecordBesideThoseOfThePunch() {
        punchAtTheSpot(AttendanceFlag.ROOTED);
        for (int day = 1; day < 3; day++) punchAtTheSpot();
        sweep.run();
        assertThat(flags()).containsExactly(Set.of(AttendanceFlag.ROOTED), Set.of(), Set.of());

        punchAtTheSpot();
        sweep.run();

        assertThat(flags())
                .containsExactly(
                        Set.of(AttendanceFlag.ROOTED, AttendanceFlag.SAME_SPOT),
                        Set.of(AttendanceFlag.SAME_SPOT),
                        Set.of(AttendanceFlag.SAME_SPOT),
                        Set.of(AttendanceFlag.SAME_SPOT));
    }

    @Test
    void lookingAgainFindsNothingNew() {
        for (int day = 0; day < 4; day++) punchAtTheSpot();

        sweep.run();
        sweep.run();

        assertThat(stores.database.<Integer>use(h -> h.createQuery("select count(*) from punch_finding")
                        .mapTo(int.class)
                        .one()))
                .isEqualTo(4);
    }

    @Test
    void aProjectWithoutNewPunchesIsNotLookedAt() {
        for (int day = 0; day < 3; day++) punchAtTheSpot();
        sweep.run();

        clock.forward(Duration.ofDays(40));
        sweep.run();

        assertThat(flags()).containsOnly(Set.of());
    }
}
