package cn.xinxintong.auth.face;

import cn.xinxintong.identity.WorkerId;
import java.util.List;
import java.util.Optional;

/**
 * Holds a face against the one on record. It keeps no frame, and is asked only with the person's consent. Thread-safe; never
 * returns null.
 */
public interface FaceCheck {

    /** What somebody is to do before the camera, one to five moves; empty if faces cannot be checked now. */
    Optional<List<FaceMove>> moves(FacePurpose purpose);

    FaceVerdict check(WorkerId worker, FaceShown shown);

    /**
     * The same work for a face that is held against nobody's, so that a stop-watch does not tell who has a face on record: the
     * faults are those that {@link #check} would find, and the verdict is {@link FaceVerdict.Reject} or
     * {@link FaceVerdict.Unavailable}. {@link #check} does as much where there is no face on record.
     */
    FaceVerdict checkNobody(FaceShown shown);

    /** No face can be checked: the roads beside are those that are left. */
    static FaceCheck none() {
        return new NoFaceCheck();
    }
}
