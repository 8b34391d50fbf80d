package cn.xinxintong.server.officer;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.MobileBinding;
import cn.xinxintong.auth.MobileOutcome;
import cn.xinxintong.auth.PasswordReset;
import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.entry.EntryDecision;
import cn.xinxintong.entry.EntryPorts;
import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.Invitations;
import cn.xinxintong.entry.Presence;
import cn.xinxintong.entry.wire.ConfirmationForm;
import cn.xinxintong.entry.wire.ConfirmedForm;
import cn.xinxintong.entry.wire.SentInvitationForm;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.server.audit.AccessLog;
import cn.xinxintong.server.audit.AccessLog.What;
import cn.xinxintong.server.entry.EntryForms;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The labour officer has a worker and his card before him: the road that stands beside the face. */
public final class ConfirmationEndpoints {
    /** What the confirmations stand on. */
    public record Parts(
            Invitations invitations,
            EntryPorts entry,
            PasswordReset reset,
            MobileBinding mobiles,
            AccountStore accounts,
            EntryForms forms,
            AccessLog accessLog,
            Clock clock) {}

    private final Parts parts;

    public ConfirmationEndpoints(Parts parts) {
        this.parts = parts;
    }

    public List<Route> routes() {
        return List.of(
                Route.list(
                        "/v1/officer/invitations",
                        Access.OFFICER,
                        "Those who have accepted and wait for the officer, on his projects",
                        SentInvitationForm.class,
                        this::waiting),
                Route.post(
                        "/v1/officer/confirmations",
                        Access.OFFICER,
                        "Confirm a worker's presence, for an entry, to reset his password or to change a lost mobile number",
                        ConfirmationForm.class,
                        ConfirmedForm.class,
                        this::confirm));
    }

    private Answer waiting(Request request) {
        List<SentInvitationForm> waiting = request.staff().projects().stream()
                .flatMap(p -> parts.entry().invitations().of(p).stream())
                .filter(this::isWaiting)
                .map(parts.forms()::forStaff)
                .toList();
        return Answer.ok(request.page(waiting));
    }

    private boolean isWaiting(Invitation invitation) {
        return invitation.stateAt(parts.clock().instant()) == Invitation.State.AWAITING_PRESENCE;
    }

    private Answer confirm(Request request) {
        ConfirmationForm form = request.body(ConfirmationForm.class);
        return Answer.ok(
                switch (form.purpose()) {
                    case ENTRY -> entry(request.staff(), form);
                    case PASSWORD_RESET -> passwordReset(request.staff(), form);
                    case MOBILE_CHANGE -> mobileChange(request.staff(), form);
                });
    }

    private ConfirmedForm entry(StaffAccount officer, ConfirmationForm form) {
        Invitation invitation = invitation(officer, form);
        EntryDecision decision = parts.invitations().join(invitation.id(), new Presence.SeenByOfficer(officer.id()));
        var state = parts.forms().after(decision, invitation.id());
        parts.accessLog().record(invitation.worker(), officer, What.PRESENCE_CONFIRMED);
        return new ConfirmedForm(state, null);
    }

    /** The invitation that is named, or the one that waits, or the newest; if the card is shown too, it must be that worker's. */
    private Invitation invitation(StaffAccount officer, ConfirmationForm form) {
        if (form.invitationId() == null) {
            Account account = byCard(form);
            return parts.entry().invitations().of(account.worker()).stream()
                    .filter(i -> officer.projects().contains(i.project()))
                    .min(Comparator.comparing(i -> !isWaiting(i)))
                    .orElseThrow(() -> Refusal.of(EntryDecision.Reason.INVITATION_NOT_FOUND));
        }
        Invitation invitation =
                find(form.invitationId()).orElseThrow(() -> Refusal.of(EntryDecision.Reason.INVITATION_NOT_FOUND));
        if (form.identityNumber() != null && !byCard(form).worker().equals(invitation.worker())) {
            throw Refusal.of(EntryDecision.Reason.NAME_MISMATCH);
        }
        return invitation;
    }

    private Optional<Invitation> find(String id) {
        try {
            return parts.entry().invitations().find(new InvitationId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Account byCard(ConfirmationForm form) {
        if (form.identityNumber() == null) throw Refusal.ofField("identityNumber", "REQUIRED");
        IdentityNumber number = IdentityNumber.parse(form.identityNumber());
        return parts.accounts()
                .find(new Login.ByNumber(number))
                .orElseThrow(() -> Refusal.of(EntryDecision.Reason.WORKER_UNKNOWN));
    }

    private ConfirmedForm passwordReset(StaffAccount officer, ConfirmationForm form) {
        Account account = byCard(form);
        if (!care().holds(officer, account)) throw Refusal.of(EntryDecision.Reason.OFFICER_NOT_OF_PROJECT);
        String code = parts.reset().permit(account.worker());
        parts.accessLog().record(account.worker(), officer, What.PASSWORD_RESET_PERMITTED);
        return new ConfirmedForm(null, code);
    }

    /** He has lost the number of before; he reads the code out that came to the new one. */
    private ConfirmedForm mobileChange(StaffAccount officer, ConfirmationForm form) {
        if (form.mobile() == null) throw Refusal.ofField("mobile", "REQUIRED");
        if (form.code() == null) throw Refusal.ofField("code", "REQUIRED");
        Account account = byCard(form);
        if (!care().holds(officer, account)) throw Refusal.of(EntryDecision.Reason.OFFICER_NOT_OF_PROJECT);
        MobileOutcome outcome =
                parts.mobiles().changeBeforeOfficer(account.worker(), MobileNumber.parse(form.mobile()), form.code());
        if (outcome instanceof MobileOutcome.Refused no) {
            throw Refusal.ofTries(no.reason(), no.triesLeft(), Duration.ZERO);
        }
        parts.accessLog().record(account.worker(), officer, What.MOBILE_CHANGED);
        return new ConfirmedForm(null, null);
    }

    private Care care() {
        return new Care(parts.entry().roster(), parts.entry().invitations());
    }
}
