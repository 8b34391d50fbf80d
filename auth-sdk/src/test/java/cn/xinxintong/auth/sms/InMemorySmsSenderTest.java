package cn.xinxintong.auth.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.testing.InMemorySmsSender;
import cn.xinxintong.auth.testing.SmsSenderContract;
import cn.xinxintong.identity.MobileNumber;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InMemorySmsSenderTest extends SmsSenderContract {
    private static final MobileNumber ZHANG = new MobileNumber("13899990001");

    private final InMemorySmsSender sender = new InMemorySmsSender();

    @Override
    protected SmsSender sender() {
        return sender;
    }

    @Override
    protected List<String> sentTo(MobileNumber mobile) {
        return sender.sent().stream()
                .filter(message -> message.to().equals(mobile))
                .map(InMemorySmsSender.Message::text)
                .collect(Collectors.toList());
    }

    @Test
    void sendsNothingThatItRefusesAndNothingWhileItIsClosed() {
        sender.refuses(SmsOutcome.Reason.NUMBER_NOT_SERVED);
        assertThat(sender.send(ZHANG, "一")).isEqualTo(new SmsOutcome.Refused(SmsOutcome.Reason.NUMBER_NOT_SERVED));
        sender.closes();
        assertThatThrownBy(() -> sender.send(ZHANG, "二")).isInstanceOf(SmsUnavailableException.class);

        assertThat(sender.sent()).isEmpty();
    }

    @Test
    void whatIsUnknownWentOutAllTheSame() {
        sender.answersNothing();

        assertThat(sender.send(ZHANG, "一")).isEqualTo(new SmsOutcome.Unknown());
        assertThat(sentTo(ZHANG)).containsExactly("一");
    }

    @Test
    void whereNoneIsConnectedEveryMessageIsRefused() {
        assertThat(SmsSender.none().send(ZHANG, "一"))
                .isEqualTo(new SmsOutcome.Refused(SmsOutcome.Reason.NOT_CONNECTED));
    }
}
