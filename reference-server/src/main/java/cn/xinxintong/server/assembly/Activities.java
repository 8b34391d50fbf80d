package cn.xinxintong.server.assembly;

import cn.xinxintong.attendance.appeal.AppealPolicy;
import cn.xinxintong.attendance.appeal.Appeals;
import cn.xinxintong.attendance.calendar.CalendarPolicy;
import cn.xinxintong.attendance.calendar.WorkCalendar;
import cn.xinxintong.attendance.gate.GateImport;
import cn.xinxintong.attendance.punch.PunchFaces;
import cn.xinxintong.attendance.punch.PunchPolicy;
import cn.xinxintong.attendance.punch.PunchRule;
import cn.xinxintong.attendance.punch.PunchRules;
import cn.xinxintong.attendance.punch.Punching;
import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.Entrance;
import cn.xinxintong.auth.FaceProofs;
import cn.xinxintong.auth.FaceSignIn;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.MobileBinding;
import cn.xinxintong.auth.OnSiteCollection;
import cn.xinxintong.auth.PasswordChange;
import cn.xinxintong.auth.PasswordReset;
import cn.xinxintong.auth.RealNameAuthority;
import cn.xinxintong.auth.RealNameVerification;
import cn.xinxintong.auth.SignIn;
import cn.xinxintong.auth.SignInGuard;
import cn.xinxintong.auth.SmsSignIn;
import cn.xinxintong.auth.StepUp;
import cn.xinxintong.auth.apikey.ApiKeys;
import cn.xinxintong.auth.face.FaceChallenges;
import cn.xinxintong.auth.face.FaceCheck;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.password.PasswordPolicy;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.sms.SmsCodePolicy;
import cn.xinxintong.auth.sms.SmsCodes;
import cn.xinxintong.auth.staff.StaffSignIn;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.auth.throttle.ThrottlePolicy;
import cn.xinxintong.consent.Agreements;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.entry.Candidates;
import cn.xinxintong.entry.EntryDecision;
import cn.xinxintong.entry.EntryPolicy;
import cn.xinxintong.entry.EntryPorts;
import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.Invitations;
import cn.xinxintong.entry.Presence;
import cn.xinxintong.server.attendance.CrowdSweep;
import cn.xinxintong.server.consent.AgreementTexts;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.server.entry.AccountCandidates;
import cn.xinxintong.server.face.EngineFaceCheck;
import cn.xinxintong.server.face.FacesFollowConsents;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.server.notices.CodeTexts;
import cn.xinxintong.server.notices.Notices;
import cn.xinxintong.server.notices.SmsNotices;
import cn.xinxintong.server.notices.SmsOutbox;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What the libraries can do, put together on the stores: here, and only here, siblings meet. */
public final class Activities {
    public static final SmsCodePolicy SMS_CODES = SmsCodePolicy.defaults();
    private static final int ADULT = 18;
    /** By what punches are taken in. */
    public static final PunchPolicy PUNCH_POLICY = PunchPolicy.defaults();
    /** A worker's account is open on one telephone at a time. */
    private static final int DEVICES_AT_ONCE = 1;

    public final Agreements agreements = new AgreementTexts();
    public final Candidates candidates;
    public final Consents consents;
    public final Sessions sessions;
    public final SmsOutbox outbox;
    public final CodeTexts codeTexts;
    public final Notices notices;
    public final SmsCodes smsCodes;
    public final SignIn signIn;
    public final SmsSignIn smsSignIn;
    public final FaceChallenges faceChallenges;
    public final FaceProofs faceProofs;
    public final FaceSignIn faceSignIn;
    public final StepUp stepUp;
    public final MobileBinding mobileBinding;
    public final StaffSignIn staffSignIn;
    public final ApiKeys apiKeys;
    public final PasswordChange passwordChange;
    public final PasswordReset passwordReset;
    public final OnSiteCollection collection;
    public final RealNameVerification realNames;
    public final EntryPorts entry;
    public final Invitations invitations;
    public final Punching punching;
    public final CrowdSweep crowdSweep;
    public final GateImport gateImport;
    public final WorkCalendar calendar;
    public final Appeals appeals;

    /** Without a model for faces. */
    public Activities(Stores stores, PasswordHashes hashes, Clock clock, SecureRandom random, Supplier<UUID> ids) {
        this(stores, EngineFaceCheck.withoutModel(stores.templates), hashes, clock, random, ids);
    }

    public Activities(
            Stores stores,
            FaceCheck faceCheck,
            PasswordHashes hashes,
            Clock clock,
            SecureRandom random,
            Supplier<UUID> ids) {
        Throttle throttle = new Throttle(stores.attempts, stores.index, ThrottlePolicy.growing(), clock);
        SignInGuard guard = new SignInGuard(stores.attempts, stores.knownDevices, stores.index, clock);
        candidates = new AccountCandidates(stores.accounts);
        consents = new Consents(new FacesFollowConsents(stores.consents, stores.templates), agreements, clock, ids);
        outbox = new SmsOutbox(stores.database, new Sealed(stores.cipher, stores.index), clock, ids);
        codeTexts = new CodeTexts(outbox, new Words("sms_codes"), SMS_CODES.lasts());
        notices = new Notices(
                stores.database, clock, ids, new SmsNotices(outbox, stores.accounts::mobileOf, new Words("notices")));
        sessions = new Sessions(
                stores.sessions,
                clock,
                random,
                ids,
                new Sessions.Alarm(this::tellOfReuse, stores.database::runInTransaction));
        Entrance entrance =
                new Entrance(sessions, consents, DEVICES_AT_ONCE, notices, stores.database::runInTransaction);
        smsCodes = new SmsCodes(
                new SmsCodes.Ports(
                        stores.smsCodes,
                        stores.attempts,
                        mobile -> stores.accounts.holderOf(mobile).isPresent(),
                        stores.database::runInTransaction),
                stores.index,
                SMS_CODES,
                random,
                clock);
        signIn = new SignIn(stores.accounts, hashes, guard, entrance);
        smsSignIn = new SmsSignIn(stores.accounts, smsCodes, guard, entrance);
        faceChallenges = new FaceChallenges(
                new FaceChallenges.Ports(faceCheck, stores.faceChallenges, stores.attempts),
                stores.index,
                random,
                clock);
        faceProofs = new FaceProofs(
                new FaceProofs.Ports(stores.accounts, faceCheck, faceChallenges, consents),
                guard,
                new Throttle(stores.attempts, stores.index, ThrottlePolicy.ofFaces(), clock));
        faceSignIn = new FaceSignIn(faceProofs, guard, entrance);
        stepUp = new StepUp(new StepUp.Ports(stores.accounts, smsCodes, faceProofs, sessions, throttle), hashes, clock);
        mobileBinding = new MobileBinding(
                stores.accounts,
                smsCodes,
                sessions,
                new MobileBinding.News(notices, stores.database::runInTransaction),
                clock);
        staffSignIn = new StaffSignIn(stores.staff, hashes, sessions, throttle, clock);
        apiKeys = new ApiKeys(
                new ApiKeys.Ports(stores.apiKeys, stores.projects, stores.attempts, stores.index), clock, random, ids);
        passwordChange = new PasswordChange(
                new PasswordChange.Ports(stores.accounts, smsCodes, sessions, throttle), hashes, new PasswordPolicy());
        passwordReset = new PasswordReset(
                new PasswordReset.Ports(
                        stores.accounts,
                        stores.resetPermits,
                        sessions,
                        throttle,
                        smsCodes,
                        faceProofs,
                        notices,
                        stores.database::runInTransaction),
                hashes,
                passwordChange,
                random,
                clock);
        collection = new OnSiteCollection(stores.accounts, hashes, random, ids, clock);
        realNames = new RealNameVerification(stores.accounts, RealNameAuthority.none());
        entry = new EntryPorts(
                stores.invitations,
                stores.roster,
                stores.projects,
                candidates,
                consents,
                (invitation, presence) -> doubt(stores, invitation, presence));
        invitations = new Invitations(
                entry,
                List.of(EntryPolicy.projectOpen(), EntryPolicy.realNameVerified(), EntryPolicy.minimumAge(ADULT)),
                clock,
                ids);
        punching = new Punching(
                new Punching.Ports(stores.punches, stores.roster, stores.sites, stores.deviceKeys::keyOf),
                punchRules(stores),
                PUNCH_POLICY,
                clock);
        crowdSweep = new CrowdSweep(stores.database, PUNCH_POLICY.fraud(), PUNCH_POLICY.zone(), clock);
        gateImport = new GateImport(
                stores.gateRecords,
                number -> stores.accounts.find(new Login.ByNumber(number)).map(Account::worker),
                stores.roster,
                clock);
        calendar = new WorkCalendar(
                new WorkCalendar.Ports(stores.records, stores.roster, stores.timetables, stores.appeals),
                CalendarPolicy.defaults(),
                clock);
        appeals = new Appeals(
                new Appeals.Ports(stores.appeals, stores.roster, notices), AppealPolicy.defaults(), clock, ids);
    }

    private void tellOfReuse(Principal principal) {
        if (principal instanceof Principal.Worker worker) notices.tokenReused(worker.worker());
    }

    /** The officer must be of the project; a face is believed by nobody as long as there is no model. */
    /** No face can be shown for a punch yet: who is asked for one is flagged. */
    private static List<PunchRule> punchRules(Stores stores) {
        List<PunchRule> rules = new ArrayList<>(PunchRules.defaults());
        rules.add(PunchRules.aboutTheShifts(stores.timetables));
        rules.add(PunchRules.faceIsShown(PunchFaces.none()));
        return rules;
    }

    private static Optional<EntryDecision.Reason> doubt(Stores stores, Invitation invitation, Presence presence) {
        if (!(presence instanceof Presence.SeenByOfficer seen)) return Optional.of(EntryDecision.Reason.MODEL_MISSING);
        boolean ofProject = stores.staff
                .find(seen.officer())
                .filter(officer -> officer.projects().contains(invitation.project()))
                .isPresent();
        return ofProject ? Optional.empty() : Optional.of(EntryDecision.Reason.OFFICER_NOT_OF_PROJECT);
    }
}
