package cn.xinxintong.face;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Says which file a model is, and how it wants to be fed. One JSON document describes one model; every field must be there,
 * no other may be, none twice:
 *
 * <pre>{@code
 * {
 *   "role": "DETECTOR",                      DETECTOR, EMBEDDER or LIVENESS
 *   "fileName": "detector.onnx",             no folder; ends in .onnx
 *   "bytes": 232589,                         its size
 *   "sha256": "8f23…",                       64 small hexadecimal digits
 *   "licence": "MIT",                        the SPDX name
 *   "source": "https://…",                   where it is to be had; "" if the operator brings it
 *   "input": {
 *     "name": "input",                       in the graph
 *     "layout": "NCHW",                      NCHW or NHWC
 *     "width": 640, "height": 640,           in pixels
 *     "colourOrder": "BGR",                  BGR or RGB
 *     "mean": [0, 0, 0], "scale": [1, 1, 1]  per colour in that order: fed is (value 0 to 255 - mean) * scale
 *   },
 *   "outputs": ["cls_8", "…"],               in the graph
 *   "threshold": {
 *     "value": 0.6,                          from which on it is a yes
 *     "evaluation": "not tried here"         on what it was measured, and with what result, or that it was not
 *   }
 * }
 * }</pre>
 *
 * @param bytes 1 to {@link #MAX_MODEL_BYTES}
 * @param source an {@code https} address, or empty if the operator brings the file
 * @param outputs names in the graph, 1 to 64
 */
public record ModelManifest(
        Role role,
        String fileName,
        long bytes,
        String sha256,
        String licence,
        String source,
        Input input,
        List<String> outputs,
        Threshold threshold) {
    /** The longest document that is read. */
    public static final int MAX_DOCUMENT_BYTES = 65_536;

    /** The largest model that a phone could hold. */
    public static final long MAX_MODEL_BYTES = 512L * 1024 * 1024;

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.onnx");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SOURCE = Pattern.compile("|https://[!-~]{1,500}");

    /** What a model is for. */
    public enum Role {
        /** Finds faces and five points of each. */
        DETECTOR,
        /** Makes a template of an aligned face. */
        EMBEDDER,
        /** Tells a live face from a picture of one. */
        LIVENESS
    }

    /** @throws IllegalArgumentException if a part is out of its range; the message names it */
    public ModelManifest {
        require(isFileName(fileName), "fileName");
        require(isModelSize(bytes), "bytes");
        require(isSha256(sha256), "sha256");
        require(isText(licence), "licence");
        require(isSource(source), "source");
        require(isOutputs(outputs), "outputs");
        outputs = List.copyOf(outputs);
    }

    /** Reads a document; never throws for what stands in it. */
    public static ManifestReading read(byte[] json) {
        return new ManifestReader().read(json);
    }

    static boolean isFileName(String text) {
        return FILE_NAME.matcher(text).matches();
    }

    static boolean isModelSize(long bytes) {
        return bytes >= 1 && bytes <= MAX_MODEL_BYTES;
    }

    static boolean isSha256(String text) {
        return SHA_256.matcher(text).matches();
    }

    static boolean isSource(String text) {
        return SOURCE.matcher(text).matches();
    }

    /** True for a text that says something, in at most 1000 characters. */
    static boolean isText(String text) {
        return !text.trim().isEmpty() && text.length() <= 1000;
    }

    static boolean isOutputs(List<String> names) {
        return !names.isEmpty() && names.size() <= 64 && names.stream().allMatch(ModelManifest::isText);
    }

    private static void require(boolean inRange, String part) {
        if (!inRange) throw new IllegalArgumentException(part + " is out of range");
    }

    /**
     * What a model is fed with.
     *
     * @param name in the graph
     * @param mean three numbers, in the colour order
     * @param scale three numbers other than zero, in the colour order
     */
    public record Input(
            String name,
            Layout layout,
            int width,
            int height,
            ColourOrder colourOrder,
            List<Double> mean,
            List<Double> scale) {

        /** The order of the dimensions: number, colours, height, width. */
        public enum Layout {
            NCHW,
            NHWC
        }

        /** The order of the colours. */
        public enum ColourOrder {
            BGR,
            RGB
        }

        /** @throws IllegalArgumentException if a part is out of its range; the message names it */
        public Input {
            require(isText(name), "name");
            require(isSide(width), "width");
            require(isSide(height), "height");
            require(isMean(mean), "mean");
            require(isScale(scale), "scale");
            mean = List.copyOf(mean);
            scale = List.copyOf(scale);
        }

        static boolean isSide(int pixels) {
            return pixels >= 16 && pixels <= 4096;
        }

        static boolean isMean(List<Double> perColour) {
            return perColour.size() == 3 && perColour.stream().allMatch(v -> v >= 0 && v <= 255);
        }

        static boolean isScale(List<Double> perColour) {
            return perColour.size() == 3 && perColour.stream().allMatch(v -> v > 0 && v <= 255);
        }
    }

    /**
     * From where on the model says yes.
     *
     * @param value a probability or a cosine: -1 to 1
     * @param evaluation on what it was measured and with what result, or that it was not
     */
    public record Threshold(double value, String evaluation) {

        /** @throws IllegalArgumentException if a part is out of its range; the message names it */
        public Threshold {
            require(isValue(value), "value");
            require(isText(evaluation), "evaluation");
        }

        static boolean isValue(double value) {
            return value >= -1 && value <= 1;
        }
    }
}
