package cn.xinxintong.wage.payroll;

import java.time.Instant;

/**
 * A sheet about which the bank has said all there is to say: each submitted line was paid or was not. One that was paid may
 * still come back.
 */
public record PaidSheet(SubmittedSheet submitted, Instant settledAt) implements PayrollSheet {

    @Override
    public DraftSheet draft() {
        return submitted.draft();
    }
}
