package cn.xinxintong.android;

import cn.xinxintong.auth.client.OkHttpPlatform;
import cn.xinxintong.auth.client.SignInClient;
import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformUnreachableException;

/** The platform at one address, in the language and with the token of the moment. Thread-safe. */
final class Connection implements Platform {
    private final String address;
    private Language language;
    private String token = "";
    private OkHttpPlatform platform;

    Connection(String address, Language language) {
        this.address = address;
        this.language = language;
        this.platform = new OkHttpPlatform(address, language.platformName());
    }

    /** Problems are explained in this language from now on. */
    synchronized void speak(Language next) {
        if (next == language) return;
        platform.close();
        language = next;
        platform = new OkHttpPlatform(address, next.platformName());
        if (!token.isEmpty()) platform.signedIn(token);
    }

    synchronized void signedIn(String next) {
        token = next;
        platform.signedIn(next);
    }

    synchronized void signedOut() {
        token = "";
        platform.signedOut();
    }

    /** What ends a session on the platform. Without an answer it ends there by its own time. */
    synchronized Runnable farewell(String ended) {
        String spoken = language.platformName();
        return () -> {
            try (OkHttpPlatform last = new OkHttpPlatform(address, spoken)) {
                last.signedIn(ended);
                new SignInClient(last).signOut();
            } catch (PlatformUnreachableException e) {
                // he is signed out on this phone all the same
            }
        };
    }

    @Override
    public <T> PlatformAnswer<T> exchange(PlatformRequest<T> request) {
        OkHttpPlatform now;
        synchronized (this) {
            now = platform;
        }
        return now.exchange(request);
    }
}
