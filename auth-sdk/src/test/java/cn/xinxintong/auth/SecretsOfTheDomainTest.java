package cn.xinxintong.auth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.face.ChallengeRequest;
import cn.xinxintong.auth.face.FaceChallenge;
import cn.xinxintong.auth.face.FaceMove;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.face.FaceShown;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.sms.CodeProof;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.sms.CodeRequest;
import cn.xinxintong.auth.sms.SmsCode;
import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.staff.StaffAttempt;
import cn.xinxintong.auth.staff.StaffRole;
import cn.xinxintong.auth.testing.Pictures;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the module's values look like in a log. */
class SecretsOfTheDomainTest {
    private static final String SECRET = "secret-1";

    @ParameterizedTest
    @MethodSource
    void noSecretIsShown(Object value) {
        assertThat(value.toString())
                .doesNotContain(SECRET)
                .doesNotContain(People.ZHANG_NUMBER.text())
                .doesNotContain(People.ZHANG_NAME.text())
                .doesNotContain(AuthWorld.MOBILE.digits());
    }

    static Stream<Object> noSecretIsShown() {
        Device desk = new Device("desk-1", "");
        Credential.Initial initial = new Credential.Initial(SECRET, SECRET);
        Account account = new Account(
                People.ZHANG,
                People.ZHANG_NUMBER,
                People.ZHANG_NAME,
                initial,
                RealName.NOT_VERIFIED,
                Account.Standing.ACTIVE);
        return Stream.of(
                initial,
                new Credential.Own(SECRET),
                account,
                new Login.ByNumber(People.ZHANG_NUMBER),
                new Login.ByMobile(AuthWorld.MOBILE),
                new NewPassword(SECRET, SECRET),
                new PasswordAttempt(AuthWorld.ZHANG, SECRET, SECRET, "2026-05", desk, SECRET),
                new Collection.Opened(People.ZHANG, SECRET),
                new ResetPermit(People.ZHANG, ResetPermit.Step.CODE_PRINTED, SECRET, Instant.EPOCH),
                new ResetStart.Begun(SECRET),
                new FaceTry(AuthWorld.ZHANG, SECRET, SECRET, SECRET, List.of(Pictures.of(SECRET))),
                new FaceChallenge(SECRET, List.of(FaceMove.NOD), Instant.EPOCH),
                new FaceShown(
                        FacePurpose.SIGN_IN,
                        new FaceChallenge(SECRET, List.of(FaceMove.NOD), Instant.EPOCH),
                        List.of(Pictures.of(SECRET))),
                new ChallengeRequest(FacePurpose.SIGN_IN, SECRET, SECRET, SECRET),
                new SmsAttempt(AuthWorld.MOBILE, SECRET, "2026-05", desk),
                new PasswordChange.Shown(SECRET, SECRET, SECRET),
                new SmsCode(SECRET, Instant.EPOCH, 0),
                new CodeRequest(AuthWorld.MOBILE, CodePurpose.SIGN_IN, SECRET, SECRET),
                new CodeProof(AuthWorld.MOBILE, CodePurpose.SIGN_IN, SECRET, SECRET),
                new ResetToken(SECRET, People.ZHANG),
                new Device(SECRET, SECRET),
                new Session(
                        new UUID(5, 1),
                        new Principal.Worker(People.ZHANG),
                        Scope.FULL,
                        SECRET,
                        SECRET,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Instant.EPOCH),
                new StaffAttempt("officer", SECRET, SECRET, desk),
                new StaffAccount(
                        new UUID(7, 1), "officer", "李专管", StaffRole.OFFICER, Set.of(), Set.of(), SECRET, SECRET));
    }

    @Test
    void aStartedSessionDoesNotShowItsToken() {
        AuthWorld world = new AuthWorld();
        var started = world.sessions.start(new Principal.Worker(People.ZHANG), Scope.FULL, AuthWorld.PHONE);

        assertThat(started.toString()).doesNotContain(started.token());
    }
}
