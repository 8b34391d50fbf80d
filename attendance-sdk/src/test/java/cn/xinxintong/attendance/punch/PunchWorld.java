package cn.xinxintong.attendance.punch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.punch.PunchDecision.Accepted;
import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import cn.xinxintong.attendance.punch.PunchDecision.Refused;
import cn.xinxintong.attendance.testing.DeviceKeyPair;
import cn.xinxintong.attendance.testing.InMemoryDeviceKeys;
import cn.xinxintong.attendance.testing.InMemoryPunchStore;
import cn.xinxintong.attendance.testing.InMemorySiteRules;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.attendance.testing.SampleClaims;
import cn.xinxintong.attendance.testing.Sites;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.util.ArrayList;
import java.util.List;

/** Zhang works on the tower, and punches with a phone whose key is known. What he sends is chained as it comes. */
final class PunchWorld {
    private static final String PHONE = "phone-1";

    final MovableClock clock = new MovableClock();
    final InMemoryPunchStore punches = new InMemoryPunchStore();
    final InMemoryRoster roster = new InMemoryRoster();
    final InMemorySiteRules sites = new InMemorySiteRules();
    private final DeviceKeyPair key = DeviceKeyPair.make();
    private final Punching punching;
    private long sequence = -1;
    private String previous = "";

    PunchWorld() {
        this(PunchRules.defaults());
    }

    private PunchWorld(List<PunchRule> rules) {
        InMemoryDeviceKeys keys = new InMemoryDeviceKeys();
        keys.register(People.ZHANG, PHONE, key.publicKey());
        roster.join(Members.since(People.ZHANG, People.TOWER, "2026-05-01T08:00"));
        sites.put(Sites.tower());
        punching = new Punching(new Punching.Ports(punches, roster, sites, keys), rules, PunchPolicy.defaults(), clock);
    }

    static PunchWorld withRules(List<PunchRule> rules) {
        return new PunchWorld(rules);
    }

    /** The flags of each, sent in one request; all of them count. */
    List<List<AttendanceFlag>> send(List<SampleClaims> samples) {
        List<PunchAttempt> attempts = new ArrayList<>();
        for (SampleClaims sample : samples)
            attempts.add(PunchAttempt.ofJws(next(sample).jws()));
        List<List<AttendanceFlag>> flags = new ArrayList<>();
        for (PunchDecision decision : punching.punch(People.ZHANG, PHONE, attempts)) {
            flags.add(List.copyOf(((Accepted) decision).punch().flags()));
        }
        return flags;
    }

    Punch accepted(SampleClaims sample) {
        PunchDecision decision = decide(sample);
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted) decision).punch();
    }

    List<AttendanceFlag> flags(SampleClaims sample) {
        return List.copyOf(accepted(sample).flags());
    }

    Reason refusal(SampleClaims sample) {
        PunchDecision decision = decide(sample);
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused) decision).reason();
    }

    private PunchDecision decide(SampleClaims sample) {
        return punching.punch(
                        People.ZHANG,
                        PHONE,
                        List.of(PunchAttempt.ofJws(next(sample).jws())))
                .get(0);
    }

    private SignedPunch next(SampleClaims sample) {
        SignedPunch punch = SignedPunch.sign(sample.after(sequence, previous).claims(), key);
        sequence++;
        previous = punch.id();
        return punch;
    }
}
