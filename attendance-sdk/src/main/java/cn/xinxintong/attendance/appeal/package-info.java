/**
 * A worker says that a day is missing or wrong, and hears what came of it.
 *
 * <p>The word of his team's leader is an opinion; the enterprise decides; if it is silent for too long, the labour officer
 * does. What is granted becomes a correction beside the raw records, which stay as they are. Nothing that was said is changed
 * or removed: an appeal goes on by steps, and of two people who step at once one is too late. Who looks after which project
 * is the application's to say.
 *
 * <pre>{@code
 * var appeals = new Appeals(new Appeals.Ports(store, roster, news), AppealPolicy.defaults(), clock, ids);
 * AppealDecision decision = appeals.submit(worker, new NewAppeal(project, date, cause, reason, rows, attachments));
 * if (decision instanceof AppealDecision.Refused no) show(words(no.reason()));
 * }</pre>
 */
package cn.xinxintong.attendance.appeal;
