package cn.xinxintong.auth;

import cn.xinxintong.identity.WorkerId;
import java.time.Instant;

/**
 * The officer has seen a worker with his identity card: he may choose a new password.
 *
 * @param secretHash of the code on paper (a PHC string) or, once that was shown, of the token (SHA-256, hexadecimal)
 */
public record ResetPermit(WorkerId worker, Step step, String secretHash, Instant endsAt) {

    /** How far the reset is. */
    public enum Step {
        CODE_PRINTED,
        CODE_SHOWN
    }

    @Override
    public String toString() {
        return "ResetPermit[" + worker + "]";
    }
}
