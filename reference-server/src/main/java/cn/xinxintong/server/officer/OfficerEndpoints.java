package cn.xinxintong.server.officer;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Collection;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.OnSiteCollection;
import cn.xinxintong.auth.RealNameOutcome;
import cn.xinxintong.auth.RealNameVerification;
import cn.xinxintong.auth.wire.CardConfirmationForm;
import cn.xinxintong.auth.wire.CollectedForm;
import cn.xinxintong.auth.wire.CollectionForm;
import cn.xinxintong.auth.wire.RealNameStateForm;
import cn.xinxintong.entry.EntryDecision;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.audit.AccessLog;
import cn.xinxintong.server.audit.AccessLog.What;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labour officer collects workers on the site and confirms the cards that he holds. */
public final class OfficerEndpoints {
    private final OnSiteCollection collection;
    private final RealNameVerification realNames;
    private final AccountStore accounts;
    private final AccessLog accessLog;

    public OfficerEndpoints(
            OnSiteCollection collection, RealNameVerification realNames, AccountStore accounts, AccessLog accessLog) {
        this.collection = collection;
        this.realNames = realNames;
        this.accounts = accounts;
        this.accessLog = accessLog;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/v1/officer/workers",
                        Access.OFFICER,
                        "Collect a worker on site, which opens his account; the one-time code is for paper",
                        CollectionForm.class,
                        CollectedForm.class,
                        this::collect),
                Route.post(
                        "/v1/officer/real-names",
                        Access.OFFICER,
                        "Confirm number and name from the card in the officer's hand",
                        CardConfirmationForm.class,
                        RealNameStateForm.class,
                        this::confirmCard));
    }

    private Answer collect(Request request) {
        CollectionForm form = request.body(CollectionForm.class);
        Collection outcome =
                collection.collect(IdentityNumber.parse(form.identityNumber()), PersonName.parse(form.name()));
        if (outcome instanceof Collection.NameMismatch) throw Refusal.of(EntryDecision.Reason.NAME_MISMATCH);
        if (outcome instanceof Collection.AlreadyOpen known) {
            accessLog.record(known.worker(), request.staff(), What.COLLECTED);
            boolean bound = bind(known.worker(), form.mobile());
            return Answer.ok(new CollectedForm(known.worker().toString(), false, null, bound));
        }
        Collection.Opened opened = (Collection.Opened) outcome;
        accessLog.record(opened.worker(), request.staff(), What.COLLECTED);
        boolean bound = bind(opened.worker(), form.mobile());
        return Answer.created(new CollectedForm(opened.worker().toString(), true, opened.oneTimeCode(), bound));
    }

    private boolean bind(WorkerId worker, @Nullable String mobile) {
        return mobile != null && collection.bindMobile(worker, MobileNumber.parse(mobile));
    }

    private Answer confirmCard(Request request) {
        CardConfirmationForm form = request.body(CardConfirmationForm.class);
        IdentityNumber number = IdentityNumber.parse(form.identityNumber());
        Account account = accounts.find(new Login.ByNumber(number))
                .orElseThrow(() -> Refusal.of(EntryDecision.Reason.WORKER_UNKNOWN));
        RealNameOutcome outcome = realNames.confirmByOfficer(account, number, PersonName.parse(form.name()));
        if (outcome != RealNameOutcome.VERIFIED) throw Refusal.of(outcome);
        accessLog.record(account.worker(), request.staff(), What.REAL_NAME_CONFIRMED);
        return Answer.ok(new RealNameStateForm(true));
    }
}
