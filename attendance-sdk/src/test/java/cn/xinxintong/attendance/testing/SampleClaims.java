package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.evidence.ClockReading;
import cn.xinxintong.attendance.evidence.NetworkFix;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.PunchKind;
import cn.xinxintong.attendance.evidence.Signal;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.place.Point;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Claims of a good phone that punches ON in the middle of {@link Sites#tower()}, but for what a test says otherwise. */
public final class SampleClaims {
    private ProjectId project = People.TOWER;
    private PunchKind kind = PunchKind.ON;
    private final Instant claimedAt;
    private ClockReading clock;
    private Point point = Sites.TOWER_MIDDLE;
    private double accuracyMetres = 8;
    private double fixAgeSeconds = 2;
    private Set<Signal> signals = Set.of();
    private Optional<NetworkFix> network = Optional.empty();
    private String face = "";
    private long sequence;
    private String previous = "";

    private SampleClaims(Instant claimedAt) {
        this.claimedAt = claimedAt;
        this.clock = new ClockReading.Synced("boot-1", 600_000, claimedAt.minusMillis(500_000), 100_000);
    }

    /** Wall clock and trusted time both say {@code claimedAt}. */
    public static SampleClaims at(Instant claimedAt) {
        return new SampleClaims(claimedAt);
    }

    public SampleClaims project(ProjectId value) {
        project = value;
        return this;
    }

    public SampleClaims kind(PunchKind value) {
        kind = value;
        return this;
    }

    public SampleClaims clock(ClockReading value) {
        clock = value;
        return this;
    }

    public SampleClaims unsynced() {
        return clock(new ClockReading.Unsynced());
    }

    public SampleClaims point(Point value) {
        point = value;
        return this;
    }

    public SampleClaims accuracyMetres(double value) {
        accuracyMetres = value;
        return this;
    }

    public SampleClaims fixAgeSeconds(double value) {
        fixAgeSeconds = value;
        return this;
    }

    public SampleClaims signals(Signal... values) {
        signals = Set.of(values);
        return this;
    }

    public SampleClaims network(Point value, double accuracy) {
        network = Optional.of(new NetworkFix(value, accuracy));
        return this;
    }

    public SampleClaims face(String value) {
        face = value;
        return this;
    }

    /** Its place in the chain. */
    public SampleClaims after(long sequenceBefore, String previousId) {
        sequence = sequenceBefore + 1;
        previous = previousId;
        return this;
    }

    public SampleClaims sequence(long value) {
        sequence = value;
        return this;
    }

    public PunchClaims claims() {
        return new PunchClaims(
                project,
                kind,
                claimedAt,
                clock,
                point,
                accuracyMetres,
                fixAgeSeconds,
                network,
                signals,
                face,
                sequence,
                previous);
    }
}
