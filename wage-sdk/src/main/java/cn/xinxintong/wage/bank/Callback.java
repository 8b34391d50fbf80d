package cn.xinxintong.wage.bank;

/** A message from a bank, looked at. */
public sealed interface Callback {

    /** The bank itself sent it, just now, for the first time. */
    record Genuine(BankEvent event) implements Callback {}

    /** It is not believed, and nothing of it is acted on. */
    record Refused(Reason reason) implements Callback {}

    /** Why it is not believed. Names are wire codes: never reused. */
    enum Reason {
        /** No key of that id is this bank's, or the message names none. */
        CALLBACK_KEY_UNKNOWN,
        CALLBACK_FORGED,
        /** Signed too long ago, or ahead of our clock. */
        CALLBACK_STALE,
        /** The very same message came before. */
        CALLBACK_REPLAYED,
        /** Signed by the bank, and not to be read. */
        CALLBACK_MALFORMED
    }
}
