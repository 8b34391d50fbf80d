package cn.xinxintong.wage.bank.signature;

/** Whether a signed message is believed. */
public enum SignatureVerdict {
    GENUINE,
    /** It names no key, or none that is valid now. */
    KEY_UNKNOWN,
    /** Digest or signature do not fit, or are not in the one form that is read. */
    FORGED,
    /** Signed too long ago, or ahead of our clock. */
    STALE,
    /** Genuine, and came before. */
    REPLAYED
}
