package cn.xinxintong.auth.face;

import java.time.Instant;
import java.util.List;

/**
 * A challenge as it is kept: who it is for, and its id, stand in its key alone.
 *
 * @param endsAt from then on it is not good any more
 */
public record KeptChallenge(List<FaceMove> moves, Instant endsAt) {
    public KeptChallenge {
        moves = List.copyOf(moves);
    }
}
