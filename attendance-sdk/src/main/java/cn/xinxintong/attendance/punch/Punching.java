package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.Signal;
import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.evidence.TrustedTime;
import cn.xinxintong.attendance.fence.FenceDecision;
import cn.xinxintong.attendance.fence.FenceReading;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.punch.PunchAttempt.Bare;
import cn.xinxintong.attendance.punch.PunchAttempt.Signed;
import cn.xinxintong.attendance.punch.PunchCase.Proof;
import cn.xinxintong.attendance.punch.PunchDecision.Accepted;
import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import cn.xinxintong.attendance.punch.PunchDecision.Refused;
import cn.xinxintong.attendance.punch.PunchDecision.Repeated;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes in punches. Thread-safe. */
public final class Punching {
    private final Ports ports;
    private final List<PunchRule> rules;
    private final PunchPolicy policy;
    private final Clock clock;

    /** What it stands on. */
    public record Ports(PunchStore punches, Roster roster, SiteRules sites, DeviceKeys keys) {}

    /** @param rules asked in order; the first that refuses gives the reason */
    public Punching(Ports ports, List<PunchRule> rules, PunchPolicy policy, Clock clock) {
        this.ports = ports;
        this.rules = List.copyOf(rules);
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Judges and keeps what one device of a worker sent. What was kept before is answered as it was, before any rule is
     * asked: sending again is always safe.
     *
     * @param attempts oldest first
     * @return one decision per attempt, in order
     */
    public List<PunchDecision> punch(WorkerId worker, String deviceId, List<PunchAttempt> attempts) {
        Request request = new Request(worker, deviceId, attempts);
        List<PunchDecision> decisions = new ArrayList<>(attempts.size());
        for (PunchAttempt attempt : attempts) decisions.add(request.decide(attempt));
        return decisions;
    }

    /** One request: what is asked of the ports once for all its attempts, and where its chain stands. */
    private final class Request {
        private final WorkerId worker;
        private final String deviceId;
        private final Instant now = clock.instant();
        private final ChainProof proofs;
        private final Chain chain;

        Request(WorkerId worker, String deviceId, List<PunchAttempt> attempts) {
            this.worker = worker;
            this.deviceId = deviceId;
            boolean signed = attempts.stream().anyMatch(a -> a instanceof Signed);
            Optional<DevicePublicKey> key = signed ? ports.keys().keyOf(worker, deviceId) : Optional.empty();
            Optional<ChainEnd> end = signed ? ports.punches().lastOf(worker, deviceId) : Optional.empty();
            this.proofs = ChainProof.of(attempts, key);
            this.chain = new Chain(end);
        }

        PunchDecision decide(PunchAttempt attempt) {
            if (attempt instanceof Signed signed) return decide(signed.punch());
            if (attempt instanceof Bare bare) {
                return decide(new Evidence(bare.id(), bare.claims(), bare.json(), Proof.NONE, false));
            }
            return new Refused(attempt.id(), Reason.UNREADABLE);
        }

        private PunchDecision decide(SignedPunch punch) {
            Proof proof = proofs.of(punch);
            boolean gap = chain.hasGapBefore(punch);
            PunchDecision decision = decide(new Evidence(punch.id(), punch.claims(), punch.jws(), proof, gap));
            if (proof == Proof.SIGNED) chain.passes(punch);
            return decision;
        }

        private PunchDecision decide(Evidence evidence) {
            Optional<Punch> kept = ports.punches().find(worker, evidence.id());
            if (kept.isPresent()) return again(kept.get(), evidence);
            PunchClaims claims = evidence.claims();
            TrustedTime time = TrustedTime.of(claims, now, policy.clockSkew());
            Optional<Site> site = membership(claims.project(), time.at())
                    .flatMap(m -> ports.sites().site(m.project()));
            if (!site.isPresent()) return new Refused(evidence.id(), Reason.NOT_ON_ROSTER);
            Geofence fence = site.get().fence().asOf(time.at());
            FenceReading reading = fence.at(claims.point().toWgs84(), claims.accuracyMetres());
            PunchCase situation =
                    new PunchCase(worker, claims, evidence.proof(), site.get(), reading, time.at(), now, policy);
            for (PunchRule rule : rules) {
                Optional<Reason> refusal = rule.refusal(situation);
                if (refusal.isPresent()) return refused(evidence, refusal.get(), situation);
            }
            Set<AttendanceFlag> flags = flags(evidence, time, reading);
            if (situation.isDatumSuspect()) flags.add(AttendanceFlag.DATUM_SUSPECT); // an embedder may let it in
            return keep(evidence, time, reading, flags);
        }

        private PunchDecision refused(Evidence evidence, Reason reason, PunchCase situation) {
            boolean datum = reason == Reason.OUTSIDE_GEOFENCE && situation.isDatumSuspect();
            return new Refused(evidence.id(), reason, datum ? Set.of(AttendanceFlag.DATUM_SUSPECT) : Set.of());
        }

        /** Who has just joined may have a phone whose clock is behind: he was a member when he punched. */
        private Optional<Membership> membership(ProjectId project, Instant at) {
            Optional<Membership> then = ports.roster().membership(worker, project, at);
            if (then.isPresent()) return then;
            Instant behind = at.plus(policy.clockSkew());
            return ports.roster().membership(worker, project, behind.isBefore(now) ? behind : now);
        }

        private PunchDecision keep(
                Evidence evidence, TrustedTime time, FenceReading reading, Set<AttendanceFlag> flags) {
            PunchClaims claims = evidence.claims();
            Punch punch = new Punch(
                    evidence.id(),
                    worker,
                    claims.project(),
                    claims.kind(),
                    time.at().truncatedTo(ChronoUnit.MILLIS),
                    now,
                    claims,
                    deviceId,
                    evidence.text(),
                    reading.metresToEdge(),
                    flags);
            if (ports.punches().append(punch)) return new Accepted(punch);
            return ports.punches()
                    .find(worker, punch.id())
                    .map(kept -> again(kept, evidence))
                    .orElseThrow(() -> new IllegalStateException("the store has a punch of that id, and has none"));
        }
    }

    /**
     * What a punch is judged and kept by.
     *
     * @param gap one before it in the chain may be missing
     */
    private record Evidence(String id, PunchClaims claims, String text, Proof proof, boolean gap) {}

    private static PunchDecision again(Punch kept, Evidence evidence) {
        return kept.claims().equals(evidence.claims())
                ? new Repeated(kept.id(), kept.flags())
                : new Refused(kept.id(), Reason.ID_REUSED);
    }

    private static Set<AttendanceFlag> flags(Evidence evidence, TrustedTime time, FenceReading reading) {
        Set<AttendanceFlag> flags = EnumSet.noneOf(AttendanceFlag.class);
        flags.addAll(time.flags());
        if (evidence.proof() == Proof.NONE) flags.add(AttendanceFlag.UNSIGNED);
        if (evidence.gap()) flags.add(AttendanceFlag.CHAIN_GAP);
        if (reading.decision() == FenceDecision.NEAR_EDGE) flags.add(AttendanceFlag.NEAR_EDGE);
        for (Signal signal : evidence.claims().signals()) flag(signal).ifPresent(flags::add);
        return flags;
    }

    private static Optional<AttendanceFlag> flag(Signal signal) {
        return switch (signal) {
            case MOCK_LOCATION -> Optional.of(AttendanceFlag.MOCK_LOCATION);
            case EMULATOR -> Optional.of(AttendanceFlag.EMULATOR);
            case ROOTED -> Optional.of(AttendanceFlag.ROOTED);
            case UNRECOGNIZED -> Optional.empty();
        };
    }
}
