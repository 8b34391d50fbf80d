package cn.xinxintong.face;

import java.time.Instant;
import java.util.List;

/**
 * What a person is asked to do before the camera, so that yesterday's film does not do. Good for one try.
 *
 * @param nonce 16 to 64 characters that nobody can guess
 * @param moves 1 to 5, in this order
 * @param deadline from this instant on it is over
 */
public record Challenge(String nonce, List<Move> moves, Instant deadline, Purpose purpose) {

    /** @throws IllegalArgumentException if the nonce is too short or too long, or there are no moves or too many */
    public Challenge {
        if (nonce.length() < 16 || nonce.length() > 64) throw new IllegalArgumentException("nonce has a wrong length");
        if (moves.isEmpty() || moves.size() > 5) throw new IllegalArgumentException("number of moves is out of range");
        moves = List.copyOf(moves);
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(deadline);
    }

    /** Without the nonce. */
    @Override
    public String toString() {
        return "Challenge[" + purpose + " " + moves + " until " + deadline + "]";
    }

    /** A move of the face. */
    public enum Move {
        BLINK,
        OPEN_MOUTH,
        NOD,
        TURN_LEFT,
        TURN_RIGHT
    }

    /** What the face is shown for. A challenge of one purpose is worth nothing for another. */
    public enum Purpose {
        ENROLMENT,
        SIGN_IN,
        PASSWORD_RESET,
        ENTRY,
        PUNCH,
        STEP_UP
    }
}
