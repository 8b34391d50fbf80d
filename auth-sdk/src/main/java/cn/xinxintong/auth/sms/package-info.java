/**
 * Sends short messages. It words none, keeps none, and does not try again: that is its caller's.
 *
 * <pre>{@code
 * SmsOutcome outcome = sender.send(mobile, "【新薪通】你的工资卡已绑定。");
 * if (outcome instanceof SmsOutcome.Refused no) return givenUp(no.reason());
 * if (outcome instanceof SmsOutcome.Unknown) return tryAgainLater();
 * }</pre>
 */
package cn.xinxintong.auth.sms;
