package cn.xinxintong.consent;

import java.time.Instant;

/**
 * A consent, and when it ends.
 *
 * @param endsAt when it was withdrawn, or when it ends by itself; {@link Consent#UNTIL_WITHDRAWN} if neither
 */
public record ConsentOnFile(Consent consent, Instant endsAt) {

    public boolean holdsAt(Instant at) {
        return at.isBefore(endsAt);
    }
}
