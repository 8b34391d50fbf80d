package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.face.FaceCheck;
import cn.xinxintong.auth.face.FaceFault;
import cn.xinxintong.auth.face.FaceMove;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.face.FaceShown;
import cn.xinxintong.auth.face.FaceVerdict;
import cn.xinxintong.auth.face.Picture;
import cn.xinxintong.identity.WorkerId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows faces by the names on {@link Pictures}. A picture of {@code TWIN} is in doubt whoever's face it is held against; one with
 * the name of a {@link FaceFault} has that fault.
 */
public final class ScriptedFaceCheck implements FaceCheck {
    /** Like everybody who is on record. */
    public static final String TWIN = "twin";

    private final Map<WorkerId, String> enrolled = new ConcurrentHashMap<>();
    private final List<FaceShown> asked = new ArrayList<>();
    private volatile boolean unavailable;

    public void enrol(WorkerId worker, String face) {
        enrolled.put(worker, face);
    }

    /** From now on it cannot answer. */
    public void loseModel() {
        unavailable = true;
    }

    @Override
    public Optional<List<FaceMove>> moves(FacePurpose purpose) {
        return unavailable ? Optional.empty() : Optional.of(List.of(FaceMove.BLINK, FaceMove.TURN_LEFT));
    }

    @Override
    public FaceVerdict check(WorkerId worker, FaceShown shown) {
        FaceVerdict ofFrames = checkNobody(shown);
        if (unavailable) return ofFrames;
        String face = enrolled.get(worker);
        if (face == null) return new FaceVerdict.NotEnrolled(faults(shown));
        if (isOf(shown, TWIN)) return new FaceVerdict.Review();
        return isOf(shown, face) ? new FaceVerdict.Accept() : ofFrames;
    }

    private static boolean isOf(FaceShown shown, String face) {
        return shown.frames().stream().map(Pictures::face).allMatch(face::equals);
    }

    @Override
    public FaceVerdict checkNobody(FaceShown shown) {
        synchronized (asked) {
            asked.add(shown);
        }
        return unavailable ? new FaceVerdict.Unavailable() : new FaceVerdict.Reject(faults(shown));
    }

    private static Set<FaceFault> faults(FaceShown shown) {
        Set<FaceFault> faults = EnumSet.noneOf(FaceFault.class);
        for (Picture frame : shown.frames()) {
            for (FaceFault fault : FaceFault.values()) if (fault.name().equals(Pictures.face(frame))) faults.add(fault);
        }
        return faults;
    }

    /** What it was asked about, oldest first. */
    public List<FaceShown> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }
}
