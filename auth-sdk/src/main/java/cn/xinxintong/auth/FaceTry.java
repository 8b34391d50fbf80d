package cn.xinxintong.auth;

import cn.xinxintong.auth.face.Picture;
import java.util.List;

/**
 * Somebody who is not signed in shows a face.
 *
 * @param deviceId on which the challenge was asked for
 * @param network where he is, as far as that tells people apart; empty if it does not
 * @param frames at least one, oldest first
 */
public record FaceTry(Login login, String deviceId, String network, String challengeId, List<Picture> frames) {
    public FaceTry {
        frames = List.copyOf(frames);
    }

    @Override
    public String toString() {
        return "FaceTry[*]";
    }
}
