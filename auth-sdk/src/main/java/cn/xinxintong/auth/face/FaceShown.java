package cn.xinxintong.auth.face;

import java.util.List;

/**
 * A face that was shown to a challenge.
 *
 * @param purpose that the challenge was given out for
 * @param frames at least one, oldest first
 */
public record FaceShown(FacePurpose purpose, FaceChallenge challenge, List<Picture> frames) {

    /** @throws IllegalArgumentException if there are no frames */
    public FaceShown {
        if (frames.isEmpty()) throw new IllegalArgumentException("there are no frames");
        frames = List.copyOf(frames);
    }

    @Override
    public String toString() {
        return "FaceShown[*]";
    }
}
