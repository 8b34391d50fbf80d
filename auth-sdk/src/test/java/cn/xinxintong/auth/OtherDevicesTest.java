package cn.xinxintong.auth;

import static cn.xinxintong.auth.AuthWorld.AGREEMENT;
import static cn.xinxintong.auth.AuthWorld.PHONE;
import static cn.xinxintong.auth.AuthWorld.ZHANG;
import static cn.xinxintong.auth.AuthWorld.ZHANGS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.SessionLookup;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.testing.InMemoryAccountNews.News;
import cn.xinxintong.testing.People;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who signs in on another device is out on the one before, and hears of it. */
class OtherDevicesTest {
    private static final Device OTHER = new Device("phone-2", "华为");

    private final AuthWorld world = AuthWorld.withZhang();

    private Sessions.Started in(Device device) {
        world.clock.forward(Duration.ofSeconds(1));
        var attempt = new PasswordAttempt(ZHANG, ZHANGS_PASSWORD, "", AGREEMENT, device, "");
        return ((SignInOutcome.SignedIn) world.signIn.withPassword(attempt)).started();
    }

    @Test
    void theFirstDeviceIsNothingToTell() {
        in(PHONE);

        assertThat(world.news.told()).isEmpty();
    }

    @Test
    void theSessionOnTheDeviceBeforeEndsAndTheOwnerHearsOfTheUnfamiliarOne() {
        var before = in(PHONE);
        var after = in(OTHER);

        assertThat(world.sessions.of(before.token()))
                .isEqualTo(new SessionLookup.Ended(SessionEnd.SIGNED_IN_ELSEWHERE, world.clock.instant()));
        assertThat(world.isLive(after)).isTrue();
        assertThat(world.news.told()).containsExactly(new News.SignedInOnUnfamiliarDevice(People.ZHANG));
    }

    @Test
    void goingBackToAFamiliarDeviceIsToldAsWhatItIs() {
        in(PHONE);
        var other = in(OTHER);
        in(PHONE);

        assertThat(world.isLive(other)).isFalse();
        assertThat(world.news.told())
                .containsExactly(
                        new News.SignedInOnUnfamiliarDevice(People.ZHANG), new News.SignedOutElsewhere(People.ZHANG));
    }

    @Test
    void signingInAgainOnTheSameDeviceEndsAndTellsNothing() {
        var before = in(PHONE);
        in(PHONE);

        assertThat(world.isLive(before)).isTrue();
        assertThat(world.news.told()).isEmpty();
    }

    @Test
    void aPlatformMayAllowMoreDevicesAtOnce() {
        var entrance = new Entrance(world.sessions, world.consents, 2, world.news, Runnable::run);
        var signIn = new SignIn(world.accounts, world.hashes, world.guard, entrance);
        var first = in(PHONE);
        world.clock.forward(Duration.ofSeconds(1));
        signIn.withPassword(new PasswordAttempt(ZHANG, ZHANGS_PASSWORD, "", AGREEMENT, OTHER, ""));
        assertThat(world.isLive(first)).isTrue();
        world.clock.forward(Duration.ofSeconds(1));

        signIn.withPassword(new PasswordAttempt(ZHANG, ZHANGS_PASSWORD, "", AGREEMENT, new Device("phone-3", ""), ""));

        assertThat(world.isLive(first)).isFalse();
        assertThat(world.sessions.openOf(first.session().principal())).hasSize(2);
    }

    @Test
    void noDeviceAtAllIsNoPolicy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entrance(world.sessions, world.consents, 0, world.news, Runnable::run));
    }
}
