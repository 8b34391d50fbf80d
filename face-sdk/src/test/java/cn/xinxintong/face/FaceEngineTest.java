package cn.xinxintong.face;

import static cn.xinxintong.face.Unavailable.Reason.MODEL_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FaceEngineTest {
    private static final Frame FRAME = Frame.ofRgb(new byte[3 * 64 * 48], 64, 48, Frame.Orientation.TOP_LEFT);
    private static final FaceTemplate TEMPLATE = FaceTemplate.of("ab".repeat(32), new byte[] {1, 2, 3});
    private static final Challenge CHALLENGE =
            new Challenge("nobody-can-guess-it", List.of(Challenge.Move.BLINK), Instant.MAX, Challenge.Purpose.SIGN_IN);

    @Nested
    class WithoutAModelTheAnswerIsModelMissingNeverAMatch {
        private final FaceEngine engine = FaceEngine.withoutModel();

        @Test
        void analyze() {
            assertThat(engine.analyze(FRAME)).isEqualTo(new Unavailable(MODEL_MISSING));
        }

        @Test
        void enroll() {
            assertThat(engine.enroll(List.of(FRAME))).isEqualTo(new Unavailable(MODEL_MISSING));
        }

        @Test
        void verify() {
            assertThat(engine.verify(TEMPLATE, CHALLENGE, List.of(FRAME))).isEqualTo(new Unavailable(MODEL_MISSING));
        }

        @Test
        void challengeForEveryPurpose() {
            for (var purpose : Challenge.Purpose.values()) {
                assertThat(engine.challenge(purpose)).isEqualTo(new Unavailable(MODEL_MISSING));
            }
        }
    }
}
