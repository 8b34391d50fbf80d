package cn.xinxintong.face;

/** What came of asking for a challenge. */
public sealed interface ChallengeOffer permits ChallengeOffer.Offered, Unavailable {

    /** The person is to do this, before the deadline. */
    record Offered(Challenge challenge) implements ChallengeOffer {}
}
