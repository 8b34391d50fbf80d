package cn.xinxintong.auth.session;

/** What a token stands for. */
public sealed interface SessionLookup {

    /** A session that may be used. */
    record Live(Session session) implements SessionLookup {}

    /** A session that has run out or was ended. */
    record Over() implements SessionLookup {}

    /** Nothing: no such token was ever given. */
    record Unknown() implements SessionLookup {}
}
