package cn.xinxintong.server.http;

/**
 * Every code that the platform answers, with its HTTP status. A reason of a library has a row of the same name. Names are
 * never reused.
 */
public enum ProblemCode {
    UNKNOWN_ROUTE(404),
    METHOD_NOT_ALLOWED(405),
    BAD_REQUEST(400),
    BAD_JSON(400),
    BAD_CSV(400),
    JSON_TOO_DEEP(400),
    UNKNOWN_FIELD(400),
    INVALID_FIELDS(422),
    UNSUPPORTED_MEDIA_TYPE(415),
    BODY_TOO_LARGE(413),
    BAD_PARAMETER(400),
    BAD_IDEMPOTENCY_KEY(400),
    KEY_REUSED(422),
    KEY_IN_PROGRESS(409, true),
    INTERNAL_ERROR(500, true),
    NOT_READY(503, true),
    BUSY(503, true),
    NOT_SIGNED_IN(401),
    SESSION_EXPIRED(401),
    FORBIDDEN(403),
    PASSWORD_CHANGE_REQUIRED(403),
    NOT_FOUND(404),

    AGREEMENT_OUTDATED(409),
    WRONG_LOGIN(401),
    WRONG_STAFF_LOGIN(401),
    LOCKED(429, true),
    ACCOUNT_BLOCKED(403),
    OLD_PASSWORD_WRONG(422),
    ONE_TIME_CODE_REQUIRED(422),
    ONE_TIME_CODE_WRONG(422),
    RESET_EXPIRED(422),
    ROAD_NOT_OFFERED(422),
    PASSWORD_TOO_SHORT(422),
    PASSWORD_TOO_LONG(422),
    PASSWORD_HAS_BLANKS(422),
    PASSWORD_TOO_SIMPLE(422),
    PASSWORD_IS_IDENTITY_TAIL(422),
    PASSWORD_IS_MOBILE(422),
    PASSWORD_IS_OLD(422),
    PASSWORD_IS_COMMON(422),
    PASSWORD_NOT_REPEATED(422),
    BAD_DEVICE_KEY(422),
    CODE_TOO_SOON(429, true),
    TOO_MANY_CODES(429, true),
    CODE_WRONG(422),
    CODE_EXPIRED(422),
    MOBILE_TAKEN(409),
    MOBILE_TOO_NEW(422),
    STEP_UP_REQUIRED(403),
    PASSWORD_WRONG(422),
    REAL_NAME_MISMATCH(422),
    AUTHORITY_UNAVAILABLE(503, true),
    MODEL_MISSING(503),

    INVITATION_NOT_FOUND(404),
    INVITATION_EXPIRED(409),
    INVITATION_REVOKED(409),
    INVITATION_DECLINED(409),
    INVITATION_USED(409),
    CONSENTS_NOT_GIVEN(409),
    INVITATION_CHANGED(409),
    WAGE_CARD_CONSENT_MISSING(422),
    REAL_NAME_CONSENT_MISSING(422),
    CONSENT_OUTDATED(409),
    REAL_NAME_NOT_VERIFIED(403),
    UNDER_AGE(422),
    PROJECT_CLOSED(409),
    ALREADY_MEMBER(409),
    WORKER_UNKNOWN(404),
    NAME_MISMATCH(422),
    TEAM_NOT_FOUND(422),
    OFFICER_NOT_OF_PROJECT(403),
    FACE_CONSENT_MISSING(422),
    FACE_NOT_MATCHED(422),

    PROJECT_NOT_FOUND(404),
    FENCE_NOT_READABLE(422),
    TOO_MANY_ROWS(413),
    FONTS_MISSING(503),
    NAME_TAKEN(409),

    BANK_NOT_PARTNER(422),
    CARD_ALREADY_BOUND(409),
    NO_CARD_BOUND(409),
    CARD_REQUEST_PENDING(409, true),
    CARD_TAKEN(409),
    TOO_MANY_TRIES(429, true),
    PAYROLL_EMPTY(422),
    PAYROLL_FAULTY(422),
    MONTH_TO_COME(422),
    WORKBOOK_NOT_READABLE(422),
    SHEET_NOT_FOUND(404),
    SHEET_SUBMITTED(409),
    SHEET_NOT_OPEN(409),
    NOTHING_TO_PAY(409),
    LINE_NOT_FOUND(404),
    LINE_ANSWERED(409),
    SIGNING_CLOSED(409),
    WAGE_NOT_FOUND(404),
    WAGE_NOT_PAID(409),
    WAGE_ANSWERED(409),
    CONFIRMATION_CLOSED(409),
    CALLBACK_KEY_UNKNOWN(401),
    CALLBACK_FORGED(401),
    CALLBACK_STALE(401),
    CALLBACK_REPLAYED(409),
    CALLBACK_MALFORMED(400);

    private final int status;
    private final boolean retryable;

    ProblemCode(int status) {
        this(status, false);
    }

    ProblemCode(int status, boolean retryable) {
        this.status = status;
        this.retryable = retryable;
    }

    public int status() {
        return status;
    }

    /** True if the same request may succeed later without anybody doing anything. */
    public boolean isRetryable() {
        return retryable;
    }

    /** The row of a library's reason. */
    public static ProblemCode of(Enum<?> reason) {
        return valueOf(reason.name());
    }
}
