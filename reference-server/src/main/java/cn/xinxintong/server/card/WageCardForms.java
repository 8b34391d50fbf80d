package cn.xinxintong.server.card;

import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.card.Bank;
import cn.xinxintong.wage.card.BankDirectory;
import cn.xinxintong.wage.card.CardOnFile;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.card.CardState;
import cn.xinxintong.wage.card.WageCard;
import cn.xinxintong.wage.wire.CardChangeForm;
import cn.xinxintong.wage.wire.WageCardForm;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a worker's card into words of the wire; the number always masked. Thread-safe. */
final class WageCardForms {
    private final BankDirectory directory;
    private final Words reasons;

    /** @param reasons why a card cannot take wages */
    WageCardForms(BankDirectory directory, Words reasons) {
        this.directory = directory;
        this.reasons = reasons;
    }

    WageCardForm of(CardOnFile onFile, Words.Language language) {
        CardOnFile.Standing standing = onFile.standing();
        if (standing == CardOnFile.Standing.NONE) {
            return new WageCardForm(standing.name(), null, null, null, null, null, null, null, null);
        }
        WageCard shown = onFile.current().orElseGet(onFile::latest);
        CardRequest request = shown.request();
        Optional<CardReason> reason = reason(shown.state());
        return new WageCardForm(
                standing.name(),
                request.bank().digits(),
                nameOf(request),
                request.card().masked(),
                since(shown),
                reason.map(Enum::name).orElse(null),
                reason.map(r -> reasons.of(r.name(), language)).orElse(null),
                request.id().toString(),
                shown.equals(onFile.latest()) ? null : change(onFile.latest(), language));
    }

    private CardChangeForm change(WageCard card, Words.Language language) {
        Optional<CardReason> reason = reason(card.state());
        CardRequest request = card.request();
        return new CardChangeForm(
                reason.isPresent() ? "REFUSED" : "PENDING",
                request.bank().digits(),
                nameOf(request),
                request.card().masked(),
                reason.map(Enum::name).orElse(null),
                reason.map(r -> reasons.of(r.name(), language)).orElse(null));
    }

    private String nameOf(CardRequest request) {
        return directory.bank(request.bank()).map(Bank::name).orElse("");
    }

    private static Optional<CardReason> reason(CardState state) {
        if (state instanceof CardState.Refused refused) return Optional.of(refused.reason());
        return state instanceof CardState.Suspended suspended ? Optional.of(suspended.reason()) : Optional.empty();
    }

    private static @Nullable OffsetDateTime since(WageCard card) {
        Instant since = card.request().at();
        if (card.state() instanceof CardState.Bound bound) since = bound.since();
        if (card.state() instanceof CardState.Refused refused) since = refused.at();
        if (card.state() instanceof CardState.Suspended suspended) since = suspended.since();
        return Beijing.time(since);
    }
}
