package cn.xinxintong.face;

/** The engine cannot answer. It is neither a yes nor a no: another road is to be offered. */
public record Unavailable(Reason reason) implements FaceAnalysis, Enrolment, ChallengeOffer, FaceVerdict {

    /** Why not. Names are wire codes: never reused. */
    public enum Reason {
        /** No model was given to the engine. */
        MODEL_MISSING
    }
}
