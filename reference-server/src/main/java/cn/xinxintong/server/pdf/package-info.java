/**
 * Pages of text in Chinese, Uyghur, Kazakh in Arabic script and English, as PDF with the fonts embedded.
 *
 * <p>PDFBox writes the file, but does not join the letters of Arabic script: that is the work of the JDK's own layout
 * (HarfBuzz), whose glyphs are written here as they are. The fonts are the system's; none is shipped.
 *
 * <pre>{@code
 * Typefaces faces = Typefaces.in(Path.of("/usr/share/fonts")).orElseThrow();
 * try (Sheets sheets = new Sheets(faces, RIGHT_TO_LEFT, "ug", title)) {
 *     sheets.line(16, "ئىش كۈنىم");
 *     byte[] pdf = sheets.bytes();
 * }
 * }</pre>
 */
package cn.xinxintong.server.pdf;
