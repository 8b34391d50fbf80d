package cn.xinxintong.consent;

import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.UUID;

/**
 * One consent.
 *
 * @param version of the text that was agreed to
 * @param until when it ends by itself; {@link #UNTIL_WITHDRAWN} if it does not
 */
public record Consent(
        UUID id,
        WorkerId worker,
        Purpose purpose,
        String version,
        Recipient recipient,
        Instant givenAt,
        Instant until) {

    /** The end of a consent that holds until it is withdrawn. */
    public static final Instant UNTIL_WITHDRAWN = Instant.parse("9999-12-31T00:00:00Z");

    boolean isFor(Purpose sought, Recipient towards) {
        return purpose == sought && recipient.equals(towards);
    }
}
