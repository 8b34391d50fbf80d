package cn.xinxintong.face;

/** What came of reading a {@link ModelManifest}. */
public sealed interface ManifestReading {

    /** The document is a manifest. */
    record Read(ModelManifest manifest) implements ManifestReading {}

    /**
     * It is not.
     *
     * @param path the first field at fault, {@code input.mean[1]}; empty for the document as a whole
     */
    record Malformed(String path, Fault fault) implements ManifestReading {}

    /** What is wrong there. Names are codes: never reused. */
    enum Fault {
        /** Longer than {@link ModelManifest#MAX_DOCUMENT_BYTES}. */
        TOO_LONG,
        NOT_JSON,
        MISSING,
        UNKNOWN_FIELD,
        REPEATED_FIELD,
        /** A text where a number belongs, and the like. */
        WRONG_TYPE,
        OUT_OF_RANGE,
        /** Something follows the document. */
        TRAILING
    }
}
