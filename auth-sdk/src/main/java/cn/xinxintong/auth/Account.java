package cn.xinxintong.auth;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;

/** A worker's account. */
public record Account(
        WorkerId worker,
        IdentityNumber number,
        PersonName name,
        Credential credential,
        RealName realName,
        Standing standing) {

    /** Whether the account may be used. */
    public enum Standing {
        ACTIVE,
        BLOCKED,
        /** Its owner has died: nobody signs in as him, by any road. */
        DECEASED,
        /** It was another one of the same person's, whose number was typed wrong: nobody signs in to it any more. */
        MERGED,
        /** The worker closed it: nobody signs in to it, and its number may open another. */
        CLOSED
    }
}
