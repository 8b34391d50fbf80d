package cn.xinxintong.face;

import java.util.List;

/** Says that it cannot, whatever it is asked. */
final class EngineWithoutModel implements FaceEngine {
    private final Unavailable unavailable = new Unavailable(Unavailable.Reason.MODEL_MISSING);

    @Override
    public FaceAnalysis analyze(Frame frame) {
        return unavailable;
    }

    @Override
    public Enrolment enroll(List<Frame> frames) {
        return unavailable;
    }

    @Override
    public ChallengeOffer challenge(Challenge.Purpose purpose) {
        return unavailable;
    }

    @Override
    public FaceVerdict verify(FaceTemplate enrolled, Challenge challenge, List<Frame> frames) {
        return unavailable;
    }
}
