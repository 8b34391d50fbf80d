package cn.xinxintong.wage.bank;

import cn.xinxintong.money.Money;

/**
 * What is in a special account.
 *
 * @param balance money not yet paid out; what running batches are going to take is still in it
 */
public record AccountSnapshot(SpecialAccount account, Money balance) {}
