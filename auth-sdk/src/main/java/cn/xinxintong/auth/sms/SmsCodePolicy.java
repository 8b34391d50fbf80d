package cn.xinxintong.auth.sms;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How codes are given out.
 *
 * @param lasts how long one is good
 * @param pause between two to one number
 * @param tries how often one may be tried
 * @param perMobile the most of a day to one number, at least 1
 * @param perNetwork the most of a day from one network, at least 1
 * @param zone in which a day begins
 */
public record SmsCodePolicy(Duration lasts, Duration pause, int tries, int perMobile, int perNetwork, ZoneId zone) {

    /** Five minutes, sixty seconds, five tries, ten and two hundred of a day in Beijing. */
    public static SmsCodePolicy defaults() {
        return new SmsCodePolicy(Duration.ofMinutes(5), Duration.ofSeconds(60), 5, 10, 200, ZoneId.of("Asia/Shanghai"));
    }
}
