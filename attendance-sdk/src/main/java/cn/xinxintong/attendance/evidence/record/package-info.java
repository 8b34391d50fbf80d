/**
 * A worker's own record as a file that anybody can check, offline, with nothing but public keys: the platform's signature over
 * the file, the phone's signature or the chain behind each punch, and that the rows follow from the punches.
 *
 * <p>The last line of each file bears a compact JWS (RFC 7515) over all bytes before that line; so files of any kind are signed
 * in the same way. What a row of a gate or a correction says rests on the platform's word alone.
 *
 * <pre>{@code
 * ByteArrayOutputStream file = new ByteArrayOutputStream();
 * RecordWriter.write(head, rows, file);
 * byte[] signed = FileSignature.append(Kind.JSON, file.toByteArray(), platformKey, now);
 * RecordReport report = Records.verify(signed, List.of(platformKey.publicKey()));
 * if (!report.holds()) report.findings().forEach(this::print);
 * }</pre>
 */
package cn.xinxintong.attendance.evidence.record;
