package cn.xinxintong.wage.payroll;

import java.util.UUID;

/**
 * A line that goes to the bank.
 *
 * @param card the request under which the card was bound that it goes to, whatever the worker binds meanwhile
 */
public record SubmittedLine(PayrollLine line, UUID card) {}
