package cn.xinxintong.wage.payroll;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.Payslip;

/** One worker on a sheet. */
public record PayrollLine(LineId id, WorkerId worker, Payslip slip) {}
