package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.Findings;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.evidence.TrustedTime;
import cn.xinxintong.attendance.punch.PunchAttempt.Bare;
import cn.xinxintong.attendance.punch.PunchAttempt.Signed;
import cn.xinxintong.attendance.punch.PunchCase.ChainState;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        private PunchHistory history;

        Request(WorkerId worker, String deviceId, List<PunchAttempt> attempts) {
            this.worker = worker;
            this.deviceId = deviceId;
            boolean signed = attempts.stream().anyMatch(a -> a instanceof Signed);
            Optional<DevicePublicKey> key = signed ? ports.keys().keyOf(worker, deviceId) : Optional.empty();
            Optional<ChainEnd> end = signed ? ports.punches().lastOf(worker, deviceId) : Optional.empty();
            this.proofs = ChainProof.of(attempts, key);
            this.chain = new Chain(end);
            this.history = history(attempts);
        }

        /** About the times of all attempts, so far as they may come to be kept. */
        private PunchHistory history(List<PunchAttempt> attempts) {
            Instant oldest = now.minus(policy.oldestOffline());
            Instant first = attempts.stream()
                    .flatMap(a -> a.claims().map(Stream::of).orElseGet(Stream::empty))
                    .map(c -> time(c).at())
                    .filter(at -> !at.isBefore(oldest))
                    .min(Comparator.naturalOrder())
                    .orElse(now);
            return PunchHistory.of(ports.punches().between(worker, first.minus(policy.longestShift()), now));
        }

        PunchDecision decide(PunchAttempt attempt) {
            if (attempt instanceof Signed signed) return decide(signed.punch());
            if (attempt instanceof Bare bare) {
                return decide(new Evidence(bare.id(), bare.said(), bare.json(), Proof.NONE), ChainState.WHOLE);
            }
            return new Refused(attempt.id(), Reason.UNREADABLE);
        }

        private PunchDecision decide(SignedPunch punch) {
            Proof proof = proofs.of(punch);
            Evidence evidence = new Evidence(punch.id(), punch.claims(), punch.jws(), proof);
            ChainState state = chain.stateOf(punch, () -> ports.punches().wasRefused(worker, punch.id()));
            PunchDecision decision = decide(evidence, state);
            if (proof == Proof.SIGNED) {
                chain.passes(punch);
                if (decision instanceof Refused refused && refused.reason() != Reason.ID_REUSED) keep(punch, refused);
            }
            return decision;
        }

        private PunchDecision decide(Evidence evidence, ChainState state) {
            Optional<Punch> kept = ports.punches().find(worker, evidence.id());
            if (kept.isPresent()) return again(kept.get(), evidence);
            PunchClaims claims = evidence.claims();
            Optional<Site> site = ports.sites().site(claims.project());
            if (!site.isPresent()) return new Refused(evidence.id(), Reason.NOT_ON_ROSTER);
            PunchCase situation = situation(evidence, state, site.get());
            Findings findings = Findings.none();
            for (PunchRule rule : rules) {
                Ruling ruling = rule.judge(situation);
                if (ruling instanceof Ruling.Refuse no) {
                    return new Refused(evidence.id(), no.reason(), no.findings().flags());
                }
                findings = findings.and(((Ruling.Pass) ruling).findings());
            }
            return keep(evidence, situation, findings);
        }

        private PunchCase situation(Evidence evidence, ChainState state, Site site) {
            PunchClaims claims = evidence.claims();
            TrustedTime time = time(claims);
            return new PunchCase(
                    worker,
                    claims,
                    evidence.proof(),
                    state,
                    membership(claims.project(), time.at()),
                    site,
                    site.fence().asOf(time.at()).at(claims.point().toWgs84(), claims.accuracyMetres()),
                    time,
                    now,
                    history,
                    policy);
        }

        private TrustedTime time(PunchClaims claims) {
            return TrustedTime.of(claims, now, policy.clockSkew());
        }

        /** Who has just joined may have a phone whose clock is behind: he was a member when he punched. */
        private Optional<Membership> membership(ProjectId project, Instant at) {
            Optional<Membership> then = ports.roster().membership(worker, project, at);
            if (then.isPresent()) return then;
            Instant behind = at.plus(policy.clockSkew());
            return ports.roster().membership(worker, project, behind.isBefore(now) ? behind : now);
        }

        private PunchDecision keep(Evidence evidence, PunchCase situation, Findings findings) {
            PunchClaims claims = evidence.claims();
            Punch punch = new Punch(
                    evidence.id(),
                    worker,
                    claims.project(),
                    claims.kind(),
                    situation.at().truncatedTo(ChronoUnit.MILLIS),
                    now,
                    claims,
                    deviceId,
                    evidence.text(),
                    situation.reading().metresToEdge(),
                    findings);
            if (ports.punches().append(punch)) {
                history = history.and(punch);
                return new Accepted(punch);
            }
            return ports.punches()
                    .find(worker, punch.id())
                    .map(kept -> again(kept, evidence))
                    .orElseThrow(() -> new IllegalStateException("the store has a punch of that id, and has none"));
        }

        private void keep(SignedPunch punch, Refused refused) {
            ports.punches()
                    .appendRefused(new RefusedPunch(
                            punch.id(),
                            worker,
                            deviceId,
                            punch.claims().sequence(),
                            now,
                            refused.reason(),
                            punch.jws()));
        }
    }

    /** What a punch is judged and kept by. */
    private record Evidence(String id, PunchClaims claims, String text, Proof proof) {}

    private static PunchDecision again(Punch kept, Evidence evidence) {
        return kept.claims().equals(evidence.claims())
                ? new Repeated(kept.id(), kept.flags())
                : new Refused(kept.id(), Reason.ID_REUSED);
    }
}
