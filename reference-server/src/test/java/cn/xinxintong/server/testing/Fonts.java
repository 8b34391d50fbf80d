package cn.xinxintong.server.testing;

import cn.xinxintong.server.pdf.SystemFonts;
import cn.xinxintong.server.pdf.Typefaces;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The fonts of this machine. {@code ./dev test} installs them; elsewhere the tests that need them say that they did not run. */
public final class Fonts {
    private Fonts() {}

    public static Typefaces found() {
        Optional<Typefaces> faces = SystemFonts.usual().get();
        Assumptions.assumeTrue(
                faces.isPresent(), "THE FONTS ARE MISSING: apt-get install fonts-ukij-uyghur fonts-droid-fallback");
        return faces.orElseThrow();
    }
}
