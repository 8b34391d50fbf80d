package cn.xinxintong.auth.face;

import java.time.Instant;
import java.util.List;

/**
 * What somebody is asked to do before the camera, so that yesterday's film does not do.
 *
 * @param id 43 characters that nobody can guess
 * @param moves at least one, in this order
 * @param endsAt from then on it is not good any more
 */
public record FaceChallenge(String id, List<FaceMove> moves, Instant endsAt) {

    /** @throws IllegalArgumentException if there are no moves */
    public FaceChallenge {
        if (moves.isEmpty()) throw new IllegalArgumentException("there are no moves");
        moves = List.copyOf(moves);
    }

    /** Without the id. */
    @Override
    public String toString() {
        return "FaceChallenge[" + moves + " until " + endsAt + "]";
    }
}
