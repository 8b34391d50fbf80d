package cn.xinxintong.auth;

import cn.xinxintong.auth.face.ChallengeAnswer;
import cn.xinxintong.auth.face.ChallengeRequest;
import cn.xinxintong.auth.face.FaceChallenges;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.password.PasswordPolicy;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionLookup;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.sms.CodeRequest;
import cn.xinxintong.auth.sms.SmsCodePolicy;
import cn.xinxintong.auth.sms.SmsCodes;
import cn.xinxintong.auth.testing.InMemoryAccountNews;
import cn.xinxintong.auth.testing.InMemoryAccountStore;
import cn.xinxintong.auth.testing.InMemoryAttemptStore;
import cn.xinxintong.auth.testing.InMemoryCodePost;
import cn.xinxintong.auth.testing.InMemoryFaceChallengeStore;
import cn.xinxintong.auth.testing.InMemoryKnownDeviceStore;
import cn.xinxintong.auth.testing.InMemoryResetPermitStore;
import cn.xinxintong.auth.testing.InMemorySessionStore;
import cn.xinxintong.auth.testing.InMemorySmsCodeStore;
import cn.xinxintong.auth.testing.Pictures;
import cn.xinxintong.auth.testing.ScriptedFaceCheck;
import cn.xinxintong.auth.testing.TestKeys;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.auth.throttle.ThrottlePolicy;
import cn.xinxintong.consent.Agreement;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.consent.testing.InMemoryConsentStore;
import cn.xinxintong.crypto.Argon2id;
import cn.xinxintong.crypto.BlindIndex;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.ResidentId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Everything that sign-in stands on, in memory. */
final class AuthWorld {
    static final String AGREEMENT = "2026-05";
    static final String ZHANGS_PASSWORD = "lan-tian-88";
    static final String NEXT_PASSWORD = "bai-yun-99";
    static final Login ZHANG = new Login.ByNumber(People.ZHANG_NUMBER);
    static final Login NOBODY = new Login.ByNumber(People.ALIM_NUMBER);
    static final MobileNumber MOBILE = MobileNumber.parse("13899990001");
    static final Device PHONE = new Device("phone-1", "红米");

    final MovableClock clock = new MovableClock();
    final SecureRandom random = new SecureRandom();
    final InMemoryAccountStore accounts = new InMemoryAccountStore();
    final InMemoryConsentStore consentStore = new InMemoryConsentStore();
    final InMemoryResetPermitStore permits = new InMemoryResetPermitStore();
    final PasswordHashes hashes = new PasswordHashes(new Argon2id(64, 1, 1), new PasswordHashes.Bounds(2, 32), random);
    final InMemoryAccountNews news = new InMemoryAccountNews();
    final Sessions sessions = new Sessions(
            new InMemorySessionStore(),
            clock,
            random,
            UUID::randomUUID,
            new Sessions.Alarm(p -> news.tokenReused(new WorkerId(p.id())), Runnable::run));
    final Throttle throttle =
            new Throttle(new InMemoryAttemptStore(), new BlindIndex(new TestKeys()), ThrottlePolicy.defaults(), clock);
    final Consents consents =
            new Consents(consentStore, p -> new Agreement(p, AGREEMENT, "text"), clock, UUID::randomUUID);
    final SignInGuard guard = new SignInGuard(
            new InMemoryAttemptStore(), new InMemoryKnownDeviceStore(), new BlindIndex(new TestKeys()), clock);
    final Entrance entrance = new Entrance(sessions, consents, 1, news, Runnable::run);
    final SignIn signIn = new SignIn(accounts, hashes, guard, entrance);
    final InMemoryCodePost post = new InMemoryCodePost();
    final SmsCodes codes = new SmsCodes(
            new SmsCodes.Ports(
                    new InMemorySmsCodeStore(),
                    new InMemoryAttemptStore(),
                    mobile -> accounts.holderOf(mobile).isPresent(),
                    Runnable::run),
            new BlindIndex(new TestKeys()),
            SmsCodePolicy.defaults(),
            random,
            clock);
    final SmsSignIn smsSignIn = new SmsSignIn(accounts, codes, guard, entrance);
    final ScriptedFaceCheck faceCheck = new ScriptedFaceCheck();
    final InMemoryFaceChallengeStore challengeStore = new InMemoryFaceChallengeStore();
    final FaceChallenges challenges = new FaceChallenges(
            new FaceChallenges.Ports(faceCheck, challengeStore, new InMemoryAttemptStore()),
            new BlindIndex(new TestKeys()),
            random,
            clock);
    final FaceProofs faces = new FaceProofs(
            new FaceProofs.Ports(accounts, faceCheck, challenges, consents),
            guard,
            new Throttle(new InMemoryAttemptStore(), new BlindIndex(new TestKeys()), ThrottlePolicy.ofFaces(), clock));
    final FaceSignIn faceSignIn = new FaceSignIn(faces, guard, entrance);
    final StepUp stepUp = new StepUp(new StepUp.Ports(accounts, codes, faces, sessions, throttle), hashes, clock);
    final MobileBinding binding =
            new MobileBinding(accounts, codes, sessions, new MobileBinding.News(news, Runnable::run), clock);
    final PasswordChange change = new PasswordChange(
            new PasswordChange.Ports(accounts, codes, sessions, throttle), hashes, new PasswordPolicy());
    final PasswordReset reset = new PasswordReset(
            new PasswordReset.Ports(accounts, permits, sessions, throttle, codes, faces, news, Runnable::run),
            hashes,
            change,
            random,
            clock);
    final OnSiteCollection collection =
            new OnSiteCollection(accounts, hashes, random, () -> People.ZHANG.value(), clock);

    /** Zhang has an account and a password of his own. */
    static AuthWorld withZhang() {
        AuthWorld world = new AuthWorld();
        world.open(new Credential.Own(world.hashes.hash(ZHANGS_PASSWORD)));
        return world;
    }

    void open(Credential credential) {
        accounts.open(new Account(
                People.ZHANG,
                People.ZHANG_NUMBER,
                People.ZHANG_NAME,
                credential,
                RealName.NOT_VERIFIED,
                Account.Standing.ACTIVE));
    }

    /** Collects a worker on the site; the answer is his one-time code. */
    String collect(ResidentId number) {
        return ((Collection.Opened) collection.collect(number, People.ZHANG_NAME)).oneTimeCode();
    }

    /** As if so many were signing in that no more may wait. */
    <T> T whileAllPlacesAreTaken(Supplier<T> work) {
        return taking(34, work);
    }

    private <T> T taking(int places, Supplier<T> work) {
        return places == 0 ? work.get() : hashes.admitted(() -> taking(places - 1, work));
    }

    SignInOutcome signIn(Login login, String password, String oneTimeCode) {
        return signIn.withPassword(new PasswordAttempt(login, password, oneTimeCode, AGREEMENT, PHONE, ""));
    }

    SignInOutcome signIn(String password) {
        return signIn(ZHANG, password, "");
    }

    SignInOutcome.SignedIn in(String password, String oneTimeCode) {
        return (SignInOutcome.SignedIn) signIn(ZHANG, password, oneTimeCode);
    }

    Account zhang() {
        return accounts.find(People.ZHANG).orElseThrow();
    }

    PasswordOutcome change(Session session, String old, String oneTimeCode, String next) {
        return change.change(
                session, zhang(), new PasswordChange.Shown(old, oneTimeCode, ""), new NewPassword(next, next));
    }

    /** A code that was sent to the number for that purpose, good on {@link #PHONE}; a minute passes first. */
    String code(MobileNumber mobile, CodePurpose purpose) {
        clock.forward(Duration.ofSeconds(60));
        codes.ask(new CodeRequest(mobile, purpose, PHONE.id(), ""), post);
        return post.last();
    }

    /** Confirms Zhang's name. */
    void verify() {
        accounts.verified(People.ZHANG, RealName.BY_OFFICER);
    }

    void consentToFace() {
        consents.give(People.ZHANG, Purpose.FACE, AGREEMENT, Recipient.PLATFORM);
    }

    void withdrawFaceConsent() {
        UUID consent = consents.inForce(People.ZHANG, Purpose.FACE, Recipient.PLATFORM)
                .orElseThrow()
                .id();
        consents.withdraw(People.ZHANG, consent);
    }

    /** Zhang's name is confirmed, he agrees, and that face is put on record. */
    void enrol(String face) {
        verify();
        consentToFace();
        faceCheck.enrol(People.ZHANG, face);
    }

    /** Somebody asks for a challenge and shows that face to it. */
    FaceTry face(FacePurpose purpose, Login login, Device device, String face) {
        var answer = challenges.ask(new ChallengeRequest(purpose, login.text(), device.id(), ""));
        String id = answer instanceof ChallengeAnswer.Offered offered
                ? offered.challenge().id()
                : "none";
        return new FaceTry(login, device.id(), "", id, List.of(Pictures.of(face), Pictures.of(face)));
    }

    boolean isLive(Sessions.Started started) {
        return sessions.of(started.token()) instanceof SessionLookup.Live;
    }

    Session newSession() {
        return sessions.start(new Principal.Worker(People.ZHANG), Scope.FULL, PHONE)
                .session();
    }
}
