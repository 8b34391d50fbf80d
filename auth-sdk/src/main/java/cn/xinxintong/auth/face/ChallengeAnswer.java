package cn.xinxintong.auth.face;

import java.time.Duration;

/** What came of asking for a challenge: the same whether or not somebody has that login, and a face on record. */
public sealed interface ChallengeAnswer {

    /** He is to do this. */
    record Offered(FaceChallenge challenge) implements ChallengeAnswer {}

    /** Not now. */
    record Refused(Reason reason, Duration retryAfter) implements ChallengeAnswer {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        /** No face can be checked. */
        MODEL_MISSING,
        /** Enough for this hour, from that network. */
        TOO_MANY_CHALLENGES
    }
}
