/**
 * What attendance says over the wire: records that server and apps share. Enum names travel as texts, so that an older app
 * lives with a newer name.
 *
 * <pre>{@code
 * var form = new PunchesForm(List.of(SignedPunch.sign(claims, deviceKey::sign).jws()));
 * PunchResultsForm results = post("/v1/me/punches", form);
 * for (PunchResultForm result : results.punches()) settle(result.id(), result.outcome());
 * }</pre>
 */
package cn.xinxintong.attendance.wire;
