package cn.xinxintong.entry;

import cn.xinxintong.identity.CreditCode;
import cn.xinxintong.identity.EnterpriseId;

/** An enterprise that builds, invites and pays. */
public record Enterprise(EnterpriseId id, String name, CreditCode creditCode) {}
