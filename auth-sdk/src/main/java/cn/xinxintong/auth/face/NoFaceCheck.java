package cn.xinxintong.auth.face;

import cn.xinxintong.identity.WorkerId;
import java.util.List;
import java.util.Optional;

/** Says that it cannot, whatever it is asked. */
final class NoFaceCheck implements FaceCheck {

    @Override
    public Optional<List<FaceMove>> moves(FacePurpose purpose) {
        return Optional.empty();
    }

    @Override
    public FaceVerdict check(WorkerId worker, FaceShown shown) {
        return new FaceVerdict.Unavailable();
    }

    @Override
    public FaceVerdict checkNobody(FaceShown shown) {
        return new FaceVerdict.Unavailable();
    }
}
