package cn.xinxintong.face;

import java.util.List;

/**
 * Looks at faces. Pixels go in and a verdict comes out; nothing is kept. Thread-safe.
 *
 * <p>Whoever calls it has the person's consent to the capture, and another road for one who does not give it.
 */
public interface FaceEngine {

    /** What is to be seen in the frame, to guide the person before the camera. */
    FaceAnalysis analyze(Frame frame);

    /** Makes a template of the face that all frames show. */
    Enrolment enroll(List<Frame> frames);

    /** What the person is to do before the camera, for this purpose. */
    ChallengeOffer challenge(Challenge.Purpose purpose);

    /**
     * Holds the face that the frames show against the enrolled one.
     *
     * @param challenge which the frames answer
     * @param frames oldest first
     */
    FaceVerdict verify(FaceTemplate enrolled, Challenge challenge, List<Frame> frames);

    /** An engine to which no model was given: every answer is {@link Unavailable.Reason#MODEL_MISSING}, never a match. */
    static FaceEngine withoutModel() {
        return new EngineWithoutModel();
    }
}
