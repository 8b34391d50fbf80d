/**
 * What a phone says when somebody punches, signed with its device key and chained to what it said before.
 *
 * <p>The claims are kept as they came: what counts of them is for {@code punch} to decide. Nothing here asks whose key it is
 * or whether the site allows it.
 *
 * <pre>{@code
 * SignedPunch punch = SignedPunch.sign(claims, deviceKey::sign);
 * send(punch.jws());
 * SignedPunch received = SignedPunch.parse(jws);
 * boolean his = received.isSignedBy(devicePublicKey);
 * }</pre>
 */
package cn.xinxintong.attendance.evidence;
