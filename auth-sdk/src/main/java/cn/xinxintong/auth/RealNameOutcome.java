package cn.xinxintong.auth;

/** What came of a real-name verification. */
public enum RealNameOutcome {
    VERIFIED,
    /** Number and name do not belong together. */
    REAL_NAME_MISMATCH,
    /** No authority answers now; the labour officer can confirm the card on the site. */
    AUTHORITY_UNAVAILABLE
}
