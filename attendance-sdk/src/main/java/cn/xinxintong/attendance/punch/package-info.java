/**
 * A worker punches in or out by phone: what came is read, proven, judged by rules, and kept as evidence.
 *
 * <p>A refusal has one reason; doubts that do not refuse are flags, each with its grounds. Rules are a list that an embedder
 * can shorten, reorder and add to; limits are data. A punch that is kept is never changed and never removed: the ports can
 * only append one at a time.
 *
 * <pre>{@code
 * var punching = new Punching(ports, PunchRules.defaults(), PunchPolicy.defaults(), clock);
 * for (PunchDecision decision : punching.punch(worker, deviceId, List.of(PunchAttempt.ofJws(jws)))) {
 *     if (decision instanceof PunchDecision.Refused no) show(PunchWords.in("ug").of(no.reason()));
 * }
 * }</pre>
 */
package cn.xinxintong.attendance.punch;
