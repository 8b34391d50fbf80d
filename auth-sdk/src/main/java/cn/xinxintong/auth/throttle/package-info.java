/**
 * Counts tries per login text, whether or not an account stands behind it, so that neither guessing nor asking who exists
 * pays. The text itself is not kept, only its blind index.
 *
 * <pre>{@code
 * Admission admission = throttle.admit("sign-in", login);
 * if (admission.isLocked()) return refused(admission.retryAfter());
 * if (right) throttle.forget("sign-in", login);
 * }</pre>
 */
package cn.xinxintong.auth.throttle;
