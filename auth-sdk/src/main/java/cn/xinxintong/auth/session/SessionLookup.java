package cn.xinxintong.auth.session;

import java.time.Instant;

/** What a token stands for. */
public sealed interface SessionLookup {

    /** A session that may be used. */
    record Live(Session session) implements SessionLookup {}

    /** A session that has run out, or whose token has. */
    record Over() implements SessionLookup {}

    /** A session that was ended before. */
    record Ended(SessionEnd because, Instant at) implements SessionLookup {}

    /** Nothing: no such token was ever given. */
    record Unknown() implements SessionLookup {}
}
