package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.punch.PunchCase.Proof;
import cn.xinxintong.crypto.DevicePublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which signed punches of a request the device key stands behind. A punch names the digest of the one before it, so a right
 * signature proves what comes before it in an unbroken run: mostly only the last one of a run is looked at.
 */
final class ChainProof {
    private final Map<SignedPunch, Proof> proofs = new HashMap<>();

    private ChainProof() {}

    /** @param key the device's key in force */
    static ChainProof of(List<PunchAttempt> attempts, Optional<DevicePublicKey> key) {
        ChainProof proof = new ChainProof();
        int start = 0;
        while (start < attempts.size()) {
            int end = start + 1;
            while (end < attempts.size() && follows(attempts.get(end - 1), attempts.get(end))) end++;
            proof.prove(attempts.subList(start, end), key);
            start = end;
        }
        return proof;
    }

    Proof of(SignedPunch punch) {
        return proofs.getOrDefault(punch, Proof.WRONG);
    }

    private static boolean follows(PunchAttempt before, PunchAttempt attempt) {
        return before instanceof PunchAttempt.Signed
                && attempt instanceof PunchAttempt.Signed signed
                && signed.punch().claims().previous().equals(before.id());
    }

    private void prove(List<PunchAttempt> run, Optional<DevicePublicKey> key) {
        boolean proven = false;
        for (int i = run.size() - 1; i >= 0; i--) {
            if (run.get(i) instanceof PunchAttempt.Signed signed) {
                proven = proven || key.isPresent() && signed.punch().isSignedBy(key.get());
                Proof known = proven ? Proof.SIGNED : Proof.WRONG;
                proofs.merge(signed.punch(), key.isPresent() ? known : Proof.KEY_UNKNOWN, ChainProof::better);
            }
        }
    }

    private static Proof better(Proof one, Proof other) {
        return one == Proof.SIGNED ? one : other;
    }
}
