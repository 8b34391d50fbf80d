/**
 * What was worked, what is due for it, and what came: the pay check.
 *
 * <pre>{@code
 * var checks = new PayChecks(calendar::daysWorked, roster, payrollStore, wageStore, clock);
 * PayCheck check = checks.of(worker, YearMonth.of(2026, 9));
 * if (check.verdict() == PayCheck.Verdict.UNPAID) show(check.days(), check.owed());
 * }</pre>
 *
 * <p>Cards are bound in {@code wage.card}, a month is paid in {@code wage.payroll}, and the books are {@code wage.record}. Not
 * here: how days are counted, which is asked of {@link cn.xinxintong.wage.WorkedDays}.
 */
package cn.xinxintong.wage;
