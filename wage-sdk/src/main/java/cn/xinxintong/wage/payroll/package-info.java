/**
 * A month's pay: the enterprise draws up a sheet, each worker signs his line or objects (条例 art. 31), what is signed goes to
 * the bank, and what the bank says is written down. Nothing is edited after signing: a mistake is mended by another sheet.
 *
 * <pre>{@code
 * ImportDecision imported = payroll.importSheet(project, month, rows);      // all rows, or none
 * payroll.open(enterprise, sheet);                                          // each worker is asked
 * payroll.sign(worker, line);
 * payroll.submit(enterprise, sheet);
 * payments.advance(100);                                                    // sends, and asks about what is unknown
 * }</pre>
 */
package cn.xinxintong.wage.payroll;
