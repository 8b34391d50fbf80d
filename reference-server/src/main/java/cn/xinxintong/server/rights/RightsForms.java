package cn.xinxintong.server.rights;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.correction.Claim;
import cn.xinxintong.auth.correction.Correction;
import cn.xinxintong.auth.correction.CorrectionOutcome;
import cn.xinxintong.auth.rights.OpenMatter;
import cn.xinxintong.auth.rights.RetentionRule;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.wire.ClosureTermsForm;
import cn.xinxintong.auth.wire.CorrectionForm;
import cn.xinxintong.auth.wire.RetentionForm;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Words;
import java.util.Collection;
import java.util.List;

/** How cases, rules and what closing an account means are shown. Thread-safe. */
public final class RightsForms {
    private final AccountStore accounts;
    private final Words words;

    /** @param words for what data are kept, and from when on */
    public RightsForms(AccountStore accounts, Words words) {
        this.accounts = accounts;
        this.words = words;
    }

    /** @throws Refusal if nothing was done */
    static Correction done(CorrectionOutcome outcome) {
        if (outcome instanceof CorrectionOutcome.Refused no) throw Refusal.ofTries(no.reason(), 0, no.retryAfter());
        return ((CorrectionOutcome.Done) outcome).correction();
    }

    CorrectionForm form(Correction correction) {
        Account account = accounts.find(correction.worker()).orElseThrow();
        boolean waits = correction.steps().isEmpty();
        boolean refused = correction.state() == Correction.State.REFUSED;
        return new CorrectionForm(
                correction.id().toString(),
                account.name().masked(),
                account.number().masked(),
                correction.claim().what().name(),
                masked(correction.claim()),
                correction.claim().reason(),
                correction.openedBy() instanceof Principal.Staff ? "STAFF" : "WORKER",
                Beijing.time(correction.openedAt()),
                correction.state().name(),
                waits ? null : Beijing.time(correction.last().at()),
                refused ? correction.last().reason() : null,
                !correction.merges().isEmpty());
    }

    private static String masked(Claim claim) {
        return switch (claim.what()) {
            case NAME -> PersonName.parse(claim.value()).masked();
            case IDENTITY_NUMBER -> IdentityNumber.parse(claim.value()).masked();
            case MOBILE -> MobileNumber.parse(claim.value()).masked();
            case OTHER -> claim.value();
        };
    }

    RetentionForm form(RetentionRule rule, Words.Language language) {
        return new RetentionForm(
                rule.category().name(),
                words.of(rule.category().name(), language),
                rule.isKept() ? rule.atLeast().toString() : null,
                rule.isKept() ? words.of(rule.from().name(), language) : null,
                rule.source());
    }

    ClosureTermsForm terms(
            boolean closed, Collection<OpenMatter> open, List<RetentionRule> rules, Words.Language language) {
        return new ClosureTermsForm(
                closed,
                open.stream().map(OpenMatter::name).sorted().toList(),
                rules.stream()
                        .filter(rule -> !rule.isKept())
                        .map(rule -> form(rule, language))
                        .toList(),
                rules.stream()
                        .filter(RetentionRule::isKept)
                        .map(rule -> form(rule, language))
                        .toList());
    }
}
