package cn.xinxintong.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.face.Frame.Orientation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaceValuesTest {
    private static final String MODEL = "ab".repeat(32);
    private static final Instant DEADLINE = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void aFrameKeepsItsPixelsWhenTheCallersArrayChanges() {
        byte[] rgb = new byte[3 * 32 * 32];
        rgb[3 * 33] = (byte) 0xAB;
        rgb[3 * 33 + 2] = 0x01;
        Frame frame = Frame.ofRgb(rgb, 32, 32, Orientation.TOP_LEFT);
        rgb[3 * 33] = 0;

        assertThat(frame.rgbAt(1, 1)).isEqualTo(0xAB0001);
        assertThat(frame.rgbAt(0, 0)).isZero();
    }

    @Test
    void aFrameHasBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> frame(3 * 31 * 32, 31, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> frame(3 * 32 * 31, 32, 31));
        assertThatIllegalArgumentException().isThrownBy(() -> frame(3 * 32 * 32 - 1, 32, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> frame(0, 50_000, 50_000));
        assertThatIllegalArgumentException().isThrownBy(() -> frame(0, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void aPixelOutsideTheFrameDoesNotExist() {
        Frame frame = frame(3 * 32 * 40, 32, 40);

        assertThat(frame.rgbAt(31, 39)).isZero();
        assertThatThrownBy(() -> frame.rgbAt(32, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> frame.rgbAt(0, 40)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> frame.rgbAt(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void orientationFollowsTheNumbersOfExif() {
        assertThat(Orientation.ofExif(1)).isEqualTo(Orientation.TOP_LEFT);
        assertThat(Orientation.ofExif(6)).isEqualTo(Orientation.RIGHT_TOP);
        assertThat(Orientation.ofExif(8)).isEqualTo(Orientation.LEFT_BOTTOM);
        assertThat(Orientation.ofExif(0)).isEqualTo(Orientation.TOP_LEFT);
        assertThat(Orientation.ofExif(9)).isEqualTo(Orientation.TOP_LEFT);
    }

    @Test
    void aTemplateShowsNothingOfItself() {
        FaceTemplate template = FaceTemplate.of(MODEL, new byte[] {17, 18, 19});

        assertThat(template).hasToString("FaceTemplate[*]");
    }

    @Test
    void templatesAreEqualByModelAndBytes() {
        FaceTemplate template = FaceTemplate.of(MODEL, new byte[] {1, 2});

        assertThat(template)
                .isEqualTo(FaceTemplate.of(MODEL, new byte[] {1, 2}))
                .hasSameHashCodeAs(FaceTemplate.of(MODEL, new byte[] {1, 2}));
        assertThat(template).isNotEqualTo(FaceTemplate.of(MODEL, new byte[] {1, 3}));
        assertThat(template).isNotEqualTo(FaceTemplate.of("cd".repeat(32), new byte[] {1, 2}));
    }

    @Test
    void aTemplateCannotBeChangedFromOutside() {
        byte[] bytes = {1, 2};
        FaceTemplate template = FaceTemplate.of(MODEL, bytes);
        bytes[0] = 9;
        template.bytes()[1] = 9;

        assertThat(template.bytes()).containsExactly(1, 2);
    }

    @Test
    void aTemplateHasBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> FaceTemplate.of("AB".repeat(32), new byte[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> FaceTemplate.of(MODEL, new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaceTemplate.of(MODEL, new byte[FaceTemplate.MAX_BYTES + 1]));
    }

    @Test
    void aChallengeIsOverFromItsDeadlineOn() {
        Challenge challenge = challenge("0123456789abcdef", 1);

        assertThat(challenge.isOverAt(DEADLINE.minusNanos(1))).isFalse();
        assertThat(challenge.isOverAt(DEADLINE)).isTrue();
    }

    @Test
    void aChallengeDoesNotShowItsNonce() {
        assertThat(challenge("0123456789abcdef", 1).toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void aChallengeHasBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> challenge("0123456789abcde", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> challenge("x".repeat(65), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> challenge("0123456789abcdef", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> challenge("0123456789abcdef", 6));
    }

    @Test
    void aRefusalNamesAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FaceVerdict.Reject(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new FaceVerdict.Review(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Enrolment.Refused(Set.of()));
    }

    private static Frame frame(int bytes, int width, int height) {
        return Frame.ofRgb(new byte[bytes], width, height, Orientation.TOP_LEFT);
    }

    private static Challenge challenge(String nonce, int moves) {
        var blinks = java.util.Collections.nCopies(moves, Challenge.Move.BLINK);
        return new Challenge(nonce, List.copyOf(blinks), DEADLINE, Challenge.Purpose.ENTRY);
    }
}
