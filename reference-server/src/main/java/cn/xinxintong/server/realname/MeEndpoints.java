package cn.xinxintong.server.realname;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.RealNameOutcome;
import cn.xinxintong.auth.RealNameVerification;
import cn.xinxintong.auth.wire.MeForm;
import cn.xinxintong.auth.wire.RealNameForm;
import cn.xinxintong.auth.wire.RealNameStateForm;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.util.List;

/** Who am I, and is it confirmed. */
public final class MeEndpoints {
    private final AccountStore accounts;
    private final RealNameVerification realNames;

    public MeEndpoints(AccountStore accounts, RealNameVerification realNames) {
        this.accounts = accounts;
        this.realNames = realNames;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/v1/me",
                        Access.WORKER_CHANGING_PASSWORD,
                        "Who am I, masked",
                        MeForm.class,
                        request -> Answer.ok(me(request.worker(), accounts))),
                Route.post(
                        "/v1/me/real-name",
                        Access.WORKER,
                        "Have my name and number confirmed by the authority; the officer's road stands beside it",
                        RealNameForm.class,
                        RealNameStateForm.class,
                        this::verify));
    }

    /** A worker as he is shown to himself. */
    public static MeForm me(Account account, AccountStore accounts) {
        return new MeForm(
                account.worker().toString(),
                account.name().masked(),
                account.number().masked(),
                accounts.mobileOf(account.worker()).map(MobileNumber::masked).orElse(null),
                account.realName().isVerified(),
                account.credential() instanceof Credential.Initial);
    }

    private Answer verify(Request request) {
        PersonName name = PersonName.parse(request.body(RealNameForm.class).name());
        RealNameOutcome outcome = realNames.ask(request.worker(), name);
        if (outcome != RealNameOutcome.VERIFIED) throw Refusal.of(outcome).withRoads("OFFICER");
        return Answer.ok(new RealNameStateForm(true));
    }
}
