package cn.xinxintong.auth.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static byte[] jpeg(int bytes) {
        byte[] jpeg = new byte[bytes];
        jpeg[0] = (byte) 0xFF;
        jpeg[1] = (byte) 0xD8;
        jpeg[2] = (byte) 0xFF;
        return jpeg;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void readsTheBeginningOfAJpeg() {
        byte[] jpeg = jpeg(100);

        assertThat(Picture.parse(base64(jpeg)).orElseThrow().jpeg()).isEqualTo(jpeg);
    }

    @Test
    void refusesWhatIsNoJpegOrNotBase64() {
        assertThat(Picture.parse("")).isEmpty();
        assertThat(Picture.parse("/9j")).as("three letters of four").isEmpty();
        assertThat(Picture.parse("/9j/")).as("a head alone").isPresent();
        assertThat(Picture.parse("_9j_")).as("the other alphabet").isEmpty();
        assertThat(Picture.parse("/9j/\n")).isEmpty();
        assertThat(Picture.parse("data:image/jpeg;base64,/9j/")).isEmpty();
        assertThat(Picture.parse(base64(new byte[] {(byte) 0x89, 'P', 'N', 'G'})))
                .isEmpty();
    }

    @Test
    void hasALargestSize() {
        assertThat(Picture.parse(base64(jpeg(Picture.MAX_BYTES)))).isPresent();
        assertThat(Picture.parse(base64(jpeg(Picture.MAX_BYTES + 1)))).isEmpty();
        assertThat(Picture.parse("/9j/".repeat(1_000_000))).isEmpty();
    }

    @Test
    void cannotBeChangedFromOutsideAndShowsNothing() {
        Picture picture = Picture.parse(base64(jpeg(100))).orElseThrow();
        picture.jpeg()[50] = 7;

        assertThat(picture.jpeg()[50]).isZero();
        assertThat(picture)
                .hasToString("Picture[*]")
                .isEqualTo(Picture.parse(base64(jpeg(100))).orElseThrow());
    }

    @Property
    void neverThrowsForWhatStrangersSend(@ForAll String text) {
        assertThat(Picture.parse(text)).isNotNull();
    }
}
