package cn.xinxintong.server.notices;

import cn.xinxintong.identity.MobileNumber;
import java.util.UUID;

/**
 * A message that waits to be sent. Personal data, and maybe a secret.
 *
 * @param tries how often it was taken to be sent, this time included
 */
record Sms(UUID id, MobileNumber to, String text, int tries) {

    /** The id alone. */
    @Override
    public String toString() {
        return "Sms[" + id + "]";
    }
}
