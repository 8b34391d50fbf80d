package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.sms.SmsOutcome;
import cn.xinxintong.auth.sms.SmsSender;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.testing.AtOnce;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link SmsSender} promises while its way is open. */
public abstract class SmsSenderContract {
    private static final MobileNumber ZHANG = new MobileNumber("13899990001");
    private static final MobileNumber ALIM = new MobileNumber("13899990002");

    /** The sender under test, new for each test. */
    protected abstract SmsSender sender();

    /** The texts that it sent to somebody, in the order in which they were sent. */
    protected abstract List<String> sentTo(MobileNumber mobile);

    @Test
    void sendsEachMessageOnceToWhomItIsFor() {
        SmsSender sender = sender();

        assertThat(sender.send(ZHANG, "【新薪通】一")).isEqualTo(new SmsOutcome.Sent());
        assertThat(sender.send(ALIM, "【新薪通】二")).isEqualTo(new SmsOutcome.Sent());
        assertThat(sender.send(ZHANG, "【新薪通】三")).isEqualTo(new SmsOutcome.Sent());

        assertThat(sentTo(ZHANG)).containsExactly("【新薪通】一", "【新薪通】三");
        assertThat(sentTo(ALIM)).containsExactly("【新薪通】二");
    }

    @Test
    void keepsEveryCharacterOfTheText() {
        String text = "ئىش ھەققىڭىز 5,880.00 يۈەن! \"引号\" \\ & = + % {mobile} {text} <b>\n第二行 😀";

        sender().send(ZHANG, text);

        assertThat(sentTo(ZHANG)).containsExactly(text);
    }

    @Test
    void refusesABlankText() {
        SmsSender sender = sender();

        assertThatThrownBy(() -> sender.send(ZHANG, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendsForSeveralThreadsAtOnce() {
        SmsSender sender = sender();

        assertThat(AtOnce.eightTimes(i -> sender.send(ZHANG, "text " + i))).containsOnly(new SmsOutcome.Sent());

        assertThat(sentTo(ZHANG)).hasSize(8).doesNotHaveDuplicates();
    }
}
