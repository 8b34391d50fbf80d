package cn.xinxintong.wage.payroll;

/** A month's pay of a project, in one of its states; each state is a type with what can be done in it. */
public sealed interface PayrollSheet permits DraftSheet, SignedSheet, SubmittedSheet, PaidSheet {

    /** What was drawn up, and never changes. */
    DraftSheet draft();
}
