/**
 * What a bank is asked and what it tells: {@link cn.xinxintong.wage.bank.PartnerBank} is all that a bank has to implement.
 * Whether money moved is never guessed: what is not known is {@code Unknown}, and is asked again under the same number.
 *
 * <pre>{@code
 * Submission submission = bank.submit(batch);                  // a time-out is Submission.Unknown
 * BatchState state = bank.query(batch.number());                 // asked later, under the same number
 * }</pre>
 *
 * <p>Not here: any bank's protocol. The reference protocol over HTTP is {@code wage.bank.http}.
 */
package cn.xinxintong.wage.bank;
