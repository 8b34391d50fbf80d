package cn.xinxintong.android;

import cn.xinxintong.auth.client.OkHttpPlatform;
import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;

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

    @Override
    public <T> PlatformAnswer<T> exchange(PlatformRequest<T> request) {
        OkHttpPlatform now;
        synchronized (this) {
            now = platform;
        }
        return now.exchange(request);
    }
}
