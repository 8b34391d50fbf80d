package cn.xinxintong.server.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fonts that pages are set in: one for Arabic script, Latin letters and digits, one for Chinese. Immutable and thread-safe.
 */
public final class Typefaces {
    private static final int DEPTH = 6;

    /**
     * Of the package fonts-ukij-uyghur; it has the letters of Kazakh too. Others of that package will not do: their byte order
     * mark is the dot of which the dots of all letters are put together, and PDFBox takes its ink out.
     */
    private static final String ARABIC = "UKIJTuz.ttf";

    /** Of the package fonts-droid-fallback. */
    private static final String CHINESE = "DroidSansFallbackFull.ttf";

    private final List<Face> faces;

    /** A font: as the layout knows it, and the file that is embedded. */
    record Face(Font font, Path file) {}

    private Typefaces(List<Face> faces) {
        this.faces = List.copyOf(faces);
    }

    /** The fonts somewhere in that folder; empty if one of them is missing or cannot be read. */
    public static Optional<Typefaces> in(Path folder) {
        List<Face> faces = new ArrayList<>();
        for (String name : List.of(ARABIC, CHINESE)) {
            Optional<Face> face = find(folder, name).flatMap(Typefaces::read);
            if (face.isEmpty()) return Optional.empty();
            faces.add(face.get());
        }
        return Optional.of(new Typefaces(faces));
    }

    private static Optional<Path> find(Path folder, String name) {
        try (Stream<Path> files = Files.find(
                folder, DEPTH, (file, about) -> file.getFileName().toString().equals(name))) {
            return files.findFirst();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Face> read(Path file) {
        try {
            return Optional.of(new Face(Font.createFont(Font.TRUETYPE_FONT, file.toFile()), file));
        } catch (IOException | FontFormatException e) {
            return Optional.empty();
        }
    }

    List<Face> faces() {
        return faces;
    }

    /** Which of them has that character; the first one if none has it. */
    int faceOf(int codePoint) {
        for (int i = 0; i < faces.size(); i++) {
            if (faces.get(i).font().canDisplay(codePoint)) return i;
        }
        return 0;
    }
}
