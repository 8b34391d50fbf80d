package cn.xinxintong.wage.payroll;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.wage.record.SheetId;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A worker's line with what stands at the head of its sheet.
 *
 * @param isOpen true as long as he can answer
 */
public record WorkerLine(
        SheetId sheet,
        ProjectId project,
        EnterpriseId payer,
        YearMonth month,
        PayrollLine line,
        LineAnswer answer,
        Instant openedAt,
        boolean isOpen) {}
