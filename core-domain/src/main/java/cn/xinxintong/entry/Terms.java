package cn.xinxintong.entry;

import cn.xinxintong.money.Money;

/**
 * What is offered: shown to the worker before he agrees to anything.
 *
 * @param trade the trade in words or as the national code, for example {@code 020} rebar
 * @param rate positive, for one unit of {@code payKind}
 */
public record Terms(TeamId team, String trade, PayKind payKind, Money rate) {

    /** @throws IllegalArgumentException if the rate is not positive */
    public Terms {
        if (!rate.isPositive()) throw new IllegalArgumentException("rate is not positive");
    }
}
