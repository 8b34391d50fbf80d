package cn.xinxintong.wage.payroll;

import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.wage.bank.SpecialAccount;

/** Knows out of which account a project's wages are paid. Thread-safe. */
@FunctionalInterface
public interface SpecialAccounts {

    SpecialAccount of(ProjectId project);
}
