/**
 * Punches that wait on the phone until the platform has them: numbered, chained, signed, sealed and on the disk before the
 * worker hears that his punch is recorded.
 *
 * <p>The queue is one file whose space is reserved when it is made. What is told as recorded survives a killed process and a
 * full disk; what a disk has spoilt is counted, and the rest is kept. Nothing here speaks to a network or knows a site's
 * rules: the app delivers through {@link cn.xinxintong.attendance.evidence.queue.PunchDelivery}, the platform decides.
 *
 * <pre>{@code
 * if (PunchQueue.open(place, new AesGcmSeal(key), deviceKey::sign) instanceof QueueOpening.Opened opened) {
 *     Recording recording = opened.queue().record(claims); // even without a network
 *     DeliveryReport report = opened.queue().deliver(punchClient); // when there is one
 *     opened.queue().refused().forEach(no -> show(words(no.reason())));
 * }
 * }</pre>
 */
package cn.xinxintong.attendance.evidence.queue;
