package cn.xinxintong.auth.face;

/**
 * Somebody asks for a challenge.
 *
 * @param who the login text in canonical form, or the session's owner: the challenge is good for nobody else
 * @param deviceId the only device on which it is good
 * @param network where he asks from, as far as that tells people apart; empty: not counted
 */
public record ChallengeRequest(FacePurpose purpose, String who, String deviceId, String network) {
    @Override
    public String toString() {
        return "ChallengeRequest[" + purpose + "]";
    }
}
