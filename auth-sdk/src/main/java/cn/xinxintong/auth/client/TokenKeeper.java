package cn.xinxintong.auth.client;

import java.time.OffsetDateTime;

/** Keeps the token of the app beyond the process. Called on the thread of whatever request is the first to need it. */
@FunctionalInterface
public interface TokenKeeper {

    /**
     * The session goes on under another token. This one must not be lost: it is used as soon as the
     * method returns, and ends the old one.
     *
     * @param old the token in whose place it comes: if that is no longer the one kept, he has signed out or in meanwhile, and
     *     this one is not to be kept
     */
    void renewed(String old, String token, OffsetDateTime expiresAt);
}
