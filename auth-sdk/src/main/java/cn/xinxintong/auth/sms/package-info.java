/**
 * Short messages: the way by which they leave, and codes of six digits that prove that somebody holds a number. Nothing is
 * worded here: that is the application's.
 *
 * <pre>{@code
 * CodeAsked asked = codes.ask(new CodeRequest(mobile, CodePurpose.SIGN_IN, deviceId, network), post);
 * if (asked instanceof CodeAsked.Refused no) return refused(no.reason(), no.retryAfter());
 * CodeCheck check = codes.check(new CodeProof(mobile, CodePurpose.SIGN_IN, deviceId, typed));
 * if (check instanceof CodeCheck.Right) letIn(mobile);
 * }</pre>
 *
 * <p>{@link cn.xinxintong.auth.sms.SmsSender} hands a message over once: trying again is its caller's.
 */
package cn.xinxintong.auth.sms;
