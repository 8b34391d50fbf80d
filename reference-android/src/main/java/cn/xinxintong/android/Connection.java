package cn.xinxintong.android;

import cn.xinxintong.auth.client.ClientSettings;
import cn.xinxintong.auth.client.PlatformClient;
import cn.xinxintong.auth.client.SignInClient;
import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformUnreachableException;
import java.time.Clock;

/** The platform at one address, in the language and with the token of the moment. Thread-safe. */
final class Connection implements Platform {
    private final String address;
    private final Clock clock;
    private final PlatformClient platform;
    private volatile Language language;

    Connection(String address, Language language, Clock clock) {
        this.address = address;
        this.clock = clock;
        this.language = language;
        this.platform = client(language);
    }

    private PlatformClient client(Language spoken) {
        return new PlatformClient(address, spoken.platformName(), ClientSettings.defaults(), clock);
    }

    /** Problems are explained in this language from now on. */
    void speak(Language next) {
        language = next;
        platform.speak(next.platformName());
    }

    /** Bears the token that the session keeps, and lets it hear of each that comes in its place. */
    void bear(Session session) {
        session.token().ifPresent(token -> platform.signedIn(token, session.expiresAt(), session::renewed));
    }

    void signedOut() {
        platform.signedOut();
    }

    /** What ends a session on the platform. Without an answer it ends there by its own time. */
    Runnable farewell(String ended) {
        Language spoken = language;
        return () -> {
            try (PlatformClient last = client(spoken)) {
                last.signedIn(ended);
                new SignInClient(last).signOut();
            } catch (PlatformUnreachableException e) {
                // he is signed out on this phone all the same
            }
        };
    }

    @Override
    public <T> PlatformAnswer<T> exchange(PlatformRequest<T> request) {
        return platform.exchange(request);
    }
}
