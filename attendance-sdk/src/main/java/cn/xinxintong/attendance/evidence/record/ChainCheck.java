package cn.xinxintong.attendance.evidence.record;

import cn.xinxintong.attendance.evidence.ClockReading.Synced;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.evidence.record.RecordCheck.Link;
import cn.xinxintong.attendance.evidence.record.RecordFinding.Code;
import cn.xinxintong.attendance.evidence.record.RecordHead.DeviceKey;
import cn.xinxintong.attendance.evidence.record.RecordReport.Proof;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chains of the phones in a record: who signed, and where they break, part and go back. */
final class ChainCheck {
    private final RecordHead head;
    private final List<Link> links;
    /** The key, by its text, that a punch is proven by. */
    private final Map<Link, String> signers = new HashMap<>();

    private final Map<Link, Proof> proofs = new HashMap<>();

    ChainCheck(RecordHead head, List<Link> links) {
        this.head = head;
        this.links = links;
    }

    Proof proof(Link link) {
        return proofs.getOrDefault(link, Proof.NONE);
    }

    void run(List<RecordFinding> findings) {
        Map<String, List<Link>> byDevice = new LinkedHashMap<>();
        for (Link link : links)
            byDevice.computeIfAbsent(link.deviceId(), d -> new ArrayList<>()).add(link);
        for (List<Link> ofDevice : byDevice.values()) {
            prove(ofDevice);
            Map<String, List<Link>> byKey = new LinkedHashMap<>();
            for (Link link : ofDevice) {
                String signer = signers.getOrDefault(link, "");
                if (!signer.isEmpty())
                    byKey.computeIfAbsent(signer, k -> new ArrayList<>()).add(link);
            }
            for (List<Link> chain : byKey.values()) follow(chain, findings);
        }
    }

    /** A right signature proves the punch, and all before it in the chain: each names the digest of the one before. */
    private void prove(List<Link> ofDevice) {
        Map<String, Link> byId = new HashMap<>();
        for (Link link : ofDevice) byId.put(link.punch().id(), link);
        for (Link link : ofDevice) {
            for (DeviceKey key : head.keys()) {
                if (!fits(key, link) || !link.punch().isSignedBy(key.key())) continue;
                proofs.put(link, Proof.SIGNATURE);
                signers.put(link, key.key().base64());
            }
        }
        for (Link link : new ArrayList<>(signers.keySet())) {
            Link before = byId.get(link.punch().claims().previous());
            while (before != null && !proofs.containsKey(before)) {
                proofs.put(before, Proof.CHAIN);
                signers.put(before, signers.get(link));
                before = byId.get(before.punch().claims().previous());
            }
        }
    }

    private static boolean fits(DeviceKey key, Link link) {
        return key.deviceId().equals(link.deviceId())
                && !link.receivedAt().isBefore(key.from())
                && link.receivedAt().isBefore(key.until());
    }

    /** @param chain punches of one key */
    private void follow(List<Link> chain, List<RecordFinding> findings) {
        List<Link> inOrder = new ArrayList<>(chain);
        inOrder.sort(Comparator.comparingLong((Link l) -> l.punch().claims().sequence())
                .thenComparing(Link::receivedAt)
                .thenComparingInt(Link::row));
        Map<String, SignedPunch> byId = new HashMap<>();
        for (Link link : chain) byId.put(link.punch().id(), link.punch());
        Set<String> followed = new HashSet<>();
        for (Link link : inOrder) {
            PunchClaims claims = link.punch().claims();
            SignedPunch before = byId.get(claims.previous());
            boolean first = link == inOrder.get(0);
            if (!followed.add(claims.previous())) {
                findings.add(new RecordFinding(Code.CHAIN_FORK, link.row()));
            } else if (before == null && !first) {
                findings.add(new RecordFinding(Code.CHAIN_GAP, link.row()));
            }
            if (before != null && isBehind(claims, before.claims())) {
                findings.add(new RecordFinding(Code.CLOCK_SET_BACK, link.row()));
            }
        }
    }

    /** By more than a phone's wall clock may be off; the monotonic clock never goes back while the phone runs. */
    private boolean isBehind(PunchClaims claims, PunchClaims before) {
        if (claims.claimedAt().isBefore(before.claimedAt().minus(head.clockSkew()))) return true;
        return claims.clock() instanceof Synced now
                && before.clock() instanceof Synced then
                && now.bootId().equals(then.bootId())
                && now.monotonicMillis() < then.monotonicMillis();
    }
}
