/**
 * What a person may ask of those who keep data about him: to know for what and for how long, to have data deleted that no law
 * keeps, and to close his account (个人信息保护法 art. 44-48).
 *
 * <pre>{@code
 * RetentionRule rule = retention.of(DataCategory.WAGES, today);
 * var outcome = closure.close(session, Set.of());
 * if (outcome instanceof ClosureOutcome.Refused no) show(no.openMatters());
 * }</pre>
 *
 * <p>Not here: the data themselves; the application reads and erases them ({@link cn.xinxintong.auth.rights.WorkerRecords}).
 */
package cn.xinxintong.auth.rights;
