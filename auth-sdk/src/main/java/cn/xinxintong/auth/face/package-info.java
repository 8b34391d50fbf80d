/**
 * A face as a road in: challenges that are each good once, for one purpose, one person and one device, and the port that
 * holds a face against the one on record. What a face is, and how it is known, is not here.
 *
 * <pre>{@code
 * ChallengeAnswer answer = challenges.ask(new ChallengeRequest(FacePurpose.SIGN_IN, login.text(), deviceId, network));
 * if (answer instanceof ChallengeAnswer.Offered) show(((ChallengeAnswer.Offered) answer).challenge().moves());
 * }</pre>
 *
 * <p>Consent comes before the capture, and beside every road by face there is another. Nothing here keeps or tells a picture.
 */
package cn.xinxintong.auth.face;
