/**
 * What a record of attendance is, whichever way it came: from a gate, from a phone, or as a correction.
 *
 * <p>The features stand in the packages below: {@code fence} says whether a point is on the site, {@code evidence} what a
 * phone signs, {@code punch} takes it in, {@code gate} reads what gates send, {@code calendar} makes days of the records.
 *
 * <pre>{@code
 * var decisions = punching.punch(worker, deviceId, List.of(PunchAttempt.ofJws(jws)));
 * var report = gateImport.importRows(project, rows);
 * var sheet = calendar.month(worker, project, YearMonth.of(2026, 6));
 * }</pre>
 */
package cn.xinxintong.attendance;
