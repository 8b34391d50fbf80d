package cn.xinxintong.server.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private final Typefaces faces = Typefaces.in(Path.of("/usr/share/fonts")).orElseThrow();

    @Test
    void looks() throws IOException {
        try (Sheets sheets = new Sheets(faces, true, "ug", "x")) {
            sheets.line(16, "مېنىڭ ئىش كۈنىم — 考勤记录 2026-06");
            sheets.rule();
            for (int i = 0; i < 5; i++)
                sheets.row(
                        9,
                        List.of(0.3f, 0.3f, 0.4f),
                        List.of(
                                "2026-06-15 08:00:01",
                                "塔楼 (乌鲁木齐)",
                                "تور يوق ۋاقىتتا، كېيىن يوللانغان ئۇيغۇرچە خەت ھۆججىتى"));
            sheets.line(12, "ٴوزىڭىز اۋىستىرماساڭىز دەرەۋ ەڭبەكاقى مامانىن ىزدەڭىز. 123 يۋان (A-7)");
            byte[] pdf = sheets.bytes(n -> "" + n);
            Files.write(Path.of("/tmp/h/ev-pdf/a.pdf"), pdf);
            try (PDDocument d = Loader.loadPDF(pdf)) {
                BufferedImage image = new PDFRenderer(d).renderImageWithDPI(0, 110);
                ImageIO.write(image, "png", Path.of("/tmp/h/ev-pdf/a.png").toFile());
                System.out.println(Normalizer.normalize(new PDFTextStripper().getText(d), Normalizer.Form.NFKC));
            }
        }
    }
}
