package cn.xinxintong.wage.record;

import cn.xinxintong.money.Money;
import java.time.Instant;

/**
 * One entry of the books: an amount goes from one account to another, so that every fen has two sides.
 *
 * @param amount positive: the line's, always whole
 * @param at when it happened; for what a bank did, by the bank's word
 * @param bankSerial by which the bank finds it; empty if no bank had a part in it
 * @param reason the bank's code for why it was not paid or came back; empty otherwise
 */
public record WageEntry(LineId line, EntryKind kind, Money amount, Instant at, String bankSerial, String reason) {

    /** @throws IllegalArgumentException if the amount is not positive */
    public WageEntry {
        if (!amount.isPositive()) throw new IllegalArgumentException("amount is not positive");
    }

    public static WageEntry of(LineId line, EntryKind kind, Money amount, Instant at) {
        return new WageEntry(line, kind, amount, at, "", "");
    }
}
