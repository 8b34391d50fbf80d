package cn.xinxintong.sandboxbank;

import cn.xinxintong.sandboxbank.Entry.CardAsked;
import cn.xinxintong.wage.bank.wire.CardVerdictForm;
import cn.xinxintong.wage.bank.wire.CardVerdictForm.Outcome;

/** How the bank says what it knows of a card. */
final class Verdicts {
    private Verdicts() {}

    static Reply reply(CardAsked asked, Json json) {
        return switch (asked.answer()) {
            case VERIFIED -> Reply.json(json, new CardVerdictForm(Outcome.VERIFIED, null));
            case REJECTED -> Reply.json(json, new CardVerdictForm(Outcome.REJECTED, asked.reason()));
            case PENDING -> Reply.json(json, new CardVerdictForm(Outcome.PENDING, null));
            case NONE -> new Reply.Silence();
            case DOWN -> Reply.problem(json, 503, "BANK_DOWN");
        };
    }
}
