package cn.xinxintong.wage.card;

import cn.xinxintong.wage.bank.BankCode;

/** A bank that takes part. */
public record Bank(BankCode code, String name) {}
