package cn.xinxintong.face;

/** A picture: rows of RGB pixels from the top left, and how the camera held it. Immutable; says nothing of its pixels. */
public final class Frame {
    /** The shortest side that may hold a face, in pixels. */
    public static final int MIN_SIDE_PIXELS = 32;

    /** The most pixels of one frame: a phone's full-size picture. */
    public static final int MAX_PIXELS = 25_000_000;

    private final byte[] rgb;
    private final int width;
    private final int height;
    private final Orientation orientation;

    private Frame(byte[] rgb, int width, int height, Orientation orientation) {
        this.rgb = rgb;
        this.width = width;
        this.height = height;
        this.orientation = orientation;
    }

    /**
     * Copies the pixels.
     *
     * @param rgb three bytes a pixel, red first, without padding between rows
     * @throws IllegalArgumentException if a side is shorter than {@link #MIN_SIDE_PIXELS}, the frame larger than
     *     {@link #MAX_PIXELS}, or the bytes are not {@code 3 * width * height}
     */
    public static Frame ofRgb(byte[] rgb, int width, int height, Orientation orientation) {
        if (width < MIN_SIDE_PIXELS || height < MIN_SIDE_PIXELS)
            throw new IllegalArgumentException("side is too short");
        if ((long) width * height > MAX_PIXELS) throw new IllegalArgumentException("frame has too many pixels");
        if (rgb.length != 3 * width * height) throw new IllegalArgumentException("rgb does not fill the frame");
        return new Frame(rgb.clone(), width, height, orientation);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Orientation orientation() {
        return orientation;
    }

    /**
     * The colour of a pixel as it lies in memory, before the orientation is undone: {@code 0xRRGGBB}.
     *
     * @throws IndexOutOfBoundsException if the frame has no such pixel
     */
    public int rgbAt(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) throw new IndexOutOfBoundsException("no such pixel");
        int at = 3 * (y * width + x);
        return (rgb[at] & 0xFF) << 16 | (rgb[at + 1] & 0xFF) << 8 | rgb[at + 2] & 0xFF;
    }

    @Override
    public String toString() {
        return "Frame[" + width + "x" + height + " " + orientation + "]";
    }

    /** Where the first row and the first column lie as one sees the scene: the values 1 to 8 of Exif's tag 0x0112, in order. */
    public enum Orientation {
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_RIGHT,
        BOTTOM_LEFT,
        LEFT_TOP,
        RIGHT_TOP,
        RIGHT_BOTTOM,
        LEFT_BOTTOM;

        /** What Exif says; {@link #TOP_LEFT} for a value that Exif does not know, as readers of pictures take it. */
        public static Orientation ofExif(int value) {
            return value >= 1 && value <= values().length ? values()[value - 1] : TOP_LEFT;
        }
    }
}
