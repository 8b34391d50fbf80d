package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.face.FaceChallenge;
import cn.xinxintong.auth.face.FaceCheck;
import cn.xinxintong.auth.face.FaceFault;
import cn.xinxintong.auth.face.FaceMove;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.face.FaceShown;
import cn.xinxintong.auth.face.FaceVerdict;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.Fresh;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link FaceCheck} that can answer promises. */
public abstract class FaceCheckContract {
    private static final FaceChallenge CHALLENGE =
            new FaceChallenge("a".repeat(43), List.of(FaceMove.NOD), Instant.parse("2026-06-01T00:03:00Z"));

    /** The check under test, asked for once a test. */
    protected abstract FaceCheck check();

    /** Puts the face of {@link Pictures#of} with that name on record as the worker's. */
    protected abstract void enrol(WorkerId worker, String face);

    private static FaceShown shown(String... faces) {
        return new FaceShown(
                FacePurpose.SIGN_IN,
                CHALLENGE,
                List.of(faces).stream().map(Pictures::of).toList());
    }

    @ParameterizedTest
    @EnumSource(FacePurpose.class)
    void asksForOneToFiveMoves(FacePurpose purpose) {
        assertThat(check().moves(purpose).orElseThrow()).hasSizeBetween(1, 5);
    }

    @Test
    void acceptsTheFaceOnRecordAndNoOther() {
        FaceCheck check = check();
        WorkerId zhang = Fresh.worker();
        enrol(zhang, "zhang");

        assertThat(check.check(zhang, shown("zhang"))).isEqualTo(new FaceVerdict.Accept());
        assertThat(check.check(zhang, shown("alim"))).isEqualTo(new FaceVerdict.Reject(Set.of()));
    }

    @Test
    void knowsWhoIsNotEnrolled() {
        FaceCheck check = check();

        assertThat(check.check(Fresh.worker(), shown("zhang"))).isEqualTo(new FaceVerdict.NotEnrolled(Set.of()));
        assertThat(check.check(Fresh.worker(), shown("TOO_DARK")))
                .isEqualTo(new FaceVerdict.NotEnrolled(Set.of(FaceFault.TOO_DARK)));
    }

    @Test
    void neverAcceptsNobody() {
        FaceCheck check = check();
        enrol(Fresh.worker(), "zhang");

        assertThat(check.checkNobody(shown("zhang"))).isEqualTo(new FaceVerdict.Reject(Set.of()));
    }

    @Test
    void findsTheSameFaultsWhoeversFaceItIsHeldAgainst() {
        FaceCheck check = check();
        WorkerId zhang = Fresh.worker();
        enrol(zhang, "zhang");
        FaceVerdict dark = new FaceVerdict.Reject(Set.of(FaceFault.TOO_DARK));

        assertThat(check.check(zhang, shown("TOO_DARK"))).isEqualTo(dark);
        assertThat(check.checkNobody(shown("TOO_DARK"))).isEqualTo(dark);
    }
}
