package cn.xinxintong.server.bank;

import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.PartnerBank;
import java.util.function.Supplier;

/** The banks that are connected: here one, which clears for all the others. Thread-safe. */
public final class PartnerBanks {
    private final Supplier<PartnerBank> clearing;

    /** @param clearing is asked for it when it is needed, so that a start need not wait for it */
    public PartnerBanks(Supplier<PartnerBank> clearing) {
        this.clearing = clearing;
    }

    /** Whom to ask about that bank's cards and accounts. */
    public PartnerBank of(BankCode code) {
        return clearing.get();
    }

    /** Whose messages are taken. */
    PartnerBank clearing() {
        return clearing.get();
    }
}
