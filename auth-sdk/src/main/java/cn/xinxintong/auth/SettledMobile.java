package cn.xinxintong.auth;

import cn.xinxintong.identity.WorkerId;
import java.time.Duration;
import java.time.Instant;

/** A mobile number that was bound a short while ago may be a thief's: alone it opens neither a password nor a wage card. */
final class SettledMobile {
    private static final Duration SETTLES = Duration.ofDays(7);

    private SettledMobile() {}

    /** True if he has a number, and has had it for seven days. */
    static boolean isOf(WorkerId worker, AccountStore accounts, Instant now) {
        return accounts.mobileBoundAt(worker)
                .filter(at -> !now.isBefore(at.plus(SETTLES)))
                .isPresent();
    }
}
