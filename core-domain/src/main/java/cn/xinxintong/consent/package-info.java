/**
 * What a worker agreed to: which text in which version, for which purpose, towards whom, until when. A consent is evidence:
 * it is appended, and a withdrawal is one more record.
 *
 * <pre>{@code
 * var consents = new Consents(store, agreements, clock, UUID::randomUUID);
 * consents.give(worker, Purpose.FACE, "2026-01", Recipient.PLATFORM);
 * boolean may = consents.inForce(worker, Purpose.FACE, Recipient.PLATFORM).isPresent();
 * }</pre>
 */
package cn.xinxintong.consent;
