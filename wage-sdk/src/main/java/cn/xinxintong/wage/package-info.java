/**
 * What is due to a worker for his work.
 *
 * <pre>{@code
 * var dues = new Dues((worker, project, month) -> calendar.daysWorked(worker, project, month));
 * MonthDue due = dues.of(membership, YearMonth.of(2026, 6));
 * if (due instanceof MonthDue.Computed computed) show(computed.amount());
 * }</pre>
 *
 * <p>Not here yet: payroll sheets, cards, banks and warnings. Not here at all: how days are counted, which is asked of
 * {@link cn.xinxintong.wage.WorkedDays}.
 */
package cn.xinxintong.wage;
