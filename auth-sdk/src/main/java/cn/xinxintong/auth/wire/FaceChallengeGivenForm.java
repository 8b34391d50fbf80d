package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/** What to do before the camera, in this order ({@code BLINK} and others of {@link cn.xinxintong.auth.face.FaceMove}): the frames are sent with the {@code challengeId} before it ends, once. */
public record FaceChallengeGivenForm(
        @JsonProperty("challengeId") String challengeId,
        @JsonProperty("moves") List<String> moves,
        @JsonProperty("expiresAt") OffsetDateTime expiresAt) {
    @Override
    public String toString() {
        return "FaceChallengeGivenForm[" + moves + "]";
    }
}
