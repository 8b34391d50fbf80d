package cn.xinxintong.server.face;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.face.FaceChallenge;
import cn.xinxintong.auth.face.FaceCheck;
import cn.xinxintong.auth.face.FaceFault;
import cn.xinxintong.auth.face.FaceMove;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.face.FaceShown;
import cn.xinxintong.auth.face.FaceVerdict;
import cn.xinxintong.auth.face.Picture;
import cn.xinxintong.auth.testing.FaceCheckContract;
import cn.xinxintong.auth.testing.Pictures;
import cn.xinxintong.face.Challenge;
import cn.xinxintong.face.ChallengeOffer;
import cn.xinxintong.face.Enrolment;
import cn.xinxintong.face.FaceAnalysis;
import cn.xinxintong.face.FaceEngine;
import cn.xinxintong.face.FaceQuality;
import cn.xinxintong.face.FaceTemplate;
import cn.xinxintong.face.FaceVerdict.Accept;
import cn.xinxintong.face.FaceVerdict.Reason;
import cn.xinxintong.face.FaceVerdict.Reject;
import cn.xinxintong.face.FaceVerdict.Review;
import cn.xinxintong.face.Frame;
import cn.xinxintong.face.testing.InMemoryTemplateStore;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.People;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The face library behind sign-in's port, with an engine by script: a frame holds the name of its face in its pixels. */
class EngineFaceCheckTest extends FaceCheckContract {
    private static final String MODEL = "ab".repeat(32);
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private final InMemoryTemplateStore templates = new InMemoryTemplateStore();
    private final ScriptedEngine engine = new ScriptedEngine();
    private final FaceCheck check = new EngineFaceCheck(engine, templates, EngineFaceCheckTest::decoded);

    @Override
    protected FaceCheck check() {
        return check;
    }

    @Override
    protected void enrol(WorkerId worker, String face) {
        templates.append(worker, template(face), JUNE);
    }

    private static FaceTemplate template(String face) {
        return FaceTemplate.of(MODEL, face.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Frame> decoded(Picture picture) {
        String face = Pictures.face(picture);
        if (face.equals("broken")) return Optional.empty();
        byte[] rgb = Arrays.copyOf(face.getBytes(StandardCharsets.US_ASCII), 3 * 32 * 32);
        return Optional.of(Frame.ofRgb(rgb, 32, 32, Frame.Orientation.TOP_LEFT));
    }

    private static String face(Frame frame) {
        StringBuilder face = new StringBuilder();
        for (int x = 0; x < 32; x++) {
            int rgb = frame.rgbAt(x, 0);
            for (int shift = 16; shift >= 0; shift -= 8)
                if ((rgb >> shift & 0xFF) != 0) face.append((char) (rgb >> shift & 0xFF));
        }
        return face.toString();
    }

    private static FaceShown shown(FacePurpose purpose, String... faces) {
        FaceChallenge challenge =
                new FaceChallenge("c".repeat(43), List.of(FaceMove.NOD, FaceMove.BLINK), JUNE.plusSeconds(180));
        return new FaceShown(
                purpose, challenge, Stream.of(faces).map(Pictures::of).toList());
    }

    /** Matches when the template's bytes are the name of the face; a verdict may be put before. */
    private static final class ScriptedEngine implements FaceEngine {
        private final List<Challenge> verified = new ArrayList<>();
        private int enrolments;
        private cn.xinxintong.face.FaceVerdict always;

        @Override
        public FaceAnalysis analyze(Frame frame) {
            return new FaceAnalysis.Analysed(Stream.of(FaceQuality.values())
                    .filter(fault -> fault.name().equals(face(frame)))
                    .collect(Collectors.toSet()));
        }

        @Override
        public Enrolment enroll(List<Frame> frames) {
            enrolments++;
            return new Enrolment.Enrolled(template(face(frames.get(0))));
        }

        @Override
        public ChallengeOffer challenge(Challenge.Purpose purpose) {
            List<Challenge.Move> moves = List.of(Challenge.Move.TURN_RIGHT, Challenge.Move.OPEN_MOUTH);
            return new ChallengeOffer.Offered(new Challenge("n".repeat(16), moves, JUNE, purpose));
        }

        @Override
        public cn.xinxintong.face.FaceVerdict verify(FaceTemplate enrolled, Challenge challenge, List<Frame> frames) {
            verified.add(challenge);
            if (always != null) return always;
            boolean same = frames.stream().allMatch(frame -> enrolled.equals(template(face(frame))));
            return same ? new Accept() : new Reject(Set.of(Reason.FACE_NOT_MATCHED));
        }
    }

    @Test
    void asksForTheMovesOfTheEngine() {
        assertThat(check.moves(FacePurpose.STEP_UP)).contains(List.of(FaceMove.TURN_RIGHT, FaceMove.OPEN_MOUTH));
    }

    @ParameterizedTest
    @EnumSource(FacePurpose.class)
    void givesTheEngineTheChallengeThatWasAnswered(FacePurpose purpose) {
        enrol(People.ZHANG, "zhang");
        check.check(People.ZHANG, shown(purpose, "zhang"));

        assertThat(engine.verified)
                .containsExactly(new Challenge(
                        "c".repeat(43),
                        List.of(Challenge.Move.NOD, Challenge.Move.BLINK),
                        JUNE.plusSeconds(180),
                        Challenge.Purpose.valueOf(purpose.name())));
    }

    @Test
    void aFaceInDoubtIsInDoubt() {
        enrol(People.ZHANG, "zhang");
        engine.always = new Review(Set.of(Reason.NOT_ALIVE));

        assertThat(check.check(People.ZHANG, shown(FacePurpose.SIGN_IN, "zhang")))
                .isEqualTo(new FaceVerdict.Review());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whateverTheEngineDislikesIsNoMatchAndToldAsNoMore(Reason reason) {
        enrol(People.ZHANG, "zhang");
        engine.always = new Reject(Set.of(reason));

        FaceVerdict verdict = check.check(People.ZHANG, shown(FacePurpose.SIGN_IN, "zhang"));

        assertThat(verdict)
                .isEqualTo(
                        reason == Reason.TEMPLATE_OUTDATED
                                ? new FaceVerdict.NotEnrolled(Set.of())
                                : new FaceVerdict.Reject(Set.of()));
    }

    @Test
    void aFaultIsToldOnlyIfNoFrameCanBeUsed() {
        enrol(People.ZHANG, "zhang");

        assertThat(check.checkNobody(shown(FacePurpose.SIGN_IN, "TURNED_AWAY", "zhang")))
                .isEqualTo(new FaceVerdict.Reject(Set.of()));
        assertThat(check.checkNobody(shown(FacePurpose.SIGN_IN, "TURNED_AWAY", "EYES_SHUT")))
                .isEqualTo(new FaceVerdict.Reject(Set.of(FaceFault.TURNED_AWAY, FaceFault.EYES_SHUT)));
    }

    @ParameterizedTest
    @EnumSource(FaceQuality.class)
    void everyFaultOfAFrameHasItsName(FaceQuality fault) {
        assertThat(check.checkNobody(shown(FacePurpose.SIGN_IN, fault.name())))
                .isEqualTo(new FaceVerdict.Reject(Set.of(FaceFault.valueOf(fault.name()))));
    }

    @Test
    void aPictureThatCannotBeReadIsAFault() {
        enrol(People.ZHANG, "zhang");
        FaceVerdict unreadable = new FaceVerdict.Reject(Set.of(FaceFault.UNREADABLE));

        assertThat(check.check(People.ZHANG, shown(FacePurpose.SIGN_IN, "zhang", "broken")))
                .isEqualTo(unreadable);
        assertThat(check.checkNobody(shown(FacePurpose.SIGN_IN, "zhang", "broken")))
                .isEqualTo(unreadable);
    }

    @Test
    void whereNobodyIsToBeFoundTheEngineWorksToo() {
        check.checkNobody(shown(FacePurpose.SIGN_IN, "zhang"));
        check.check(People.ALIM, shown(FacePurpose.SIGN_IN, "zhang"));

        assertThat(engine.enrolments).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(FacePurpose.class)
    void withoutAModelNothingIsAMatch(FacePurpose purpose) {
        enrol(People.ZHANG, "zhang");
        FaceCheck without = EngineFaceCheck.withoutModel(templates);

        assertThat(without.moves(purpose)).isEmpty();
        assertThat(without.check(People.ZHANG, shown(purpose, "zhang"))).isEqualTo(new FaceVerdict.Unavailable());
        assertThat(without.check(People.ALIM, shown(purpose, "zhang"))).isEqualTo(new FaceVerdict.Unavailable());
        assertThat(without.checkNobody(shown(purpose, "zhang"))).isEqualTo(new FaceVerdict.Unavailable());
    }
}
