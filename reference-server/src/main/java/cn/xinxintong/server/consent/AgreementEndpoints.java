package cn.xinxintong.server.consent;

import cn.xinxintong.auth.wire.AgreementForm;
import cn.xinxintong.consent.Agreement;
import cn.xinxintong.consent.Agreements;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Route;
import java.util.List;

/** The texts that are agreed to, for anyone to read. */
public final class AgreementEndpoints {
    private final Agreements agreements;

    public AgreementEndpoints(Agreements agreements) {
        this.agreements = agreements;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/v1/agreements/current",
                        Access.ANYONE,
                        "The user agreement in force",
                        AgreementForm.class,
                        request -> text(Purpose.USER_AGREEMENT)),
                Route.get(
                        "/v1/agreements/{kind}",
                        Access.ANYONE,
                        "The text of one kind in force: user, privacy, card-binding, face, wage-card-use, real-name-use",
                        AgreementForm.class,
                        request -> text(Purpose.ofKind(request.path("kind"))
                                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND)))));
    }

    private Answer text(Purpose purpose) {
        Agreement agreement = agreements.current(purpose);
        return Answer.ok(new AgreementForm(purpose.kind(), agreement.version(), agreement.text()));
    }
}
