package cn.xinxintong.face;

import java.security.MessageDigest;

/**
 * What a model remembers of a face: personal data of the sensitive kind, to be kept encrypted and deleted when the consent
 * ends. Templates of different models cannot be compared. Immutable; {@code toString} shows nothing.
 */
public final class FaceTemplate {
    /** The longest template: 4096 numbers of four bytes. */
    public static final int MAX_BYTES = 16_384;

    private final String modelSha256;
    private final byte[] bytes;

    private FaceTemplate(String modelSha256, byte[] bytes) {
        this.modelSha256 = modelSha256;
        this.bytes = bytes;
    }

    /**
     * Copies the bytes.
     *
     * @param modelSha256 of the model that made it: 64 small hexadecimal digits
     * @throws IllegalArgumentException if the digest is not one, or there are no bytes or more than {@link #MAX_BYTES}
     */
    public static FaceTemplate of(String modelSha256, byte[] bytes) {
        if (!ModelManifest.isSha256(modelSha256)) throw new IllegalArgumentException("modelSha256 is not a digest");
        if (bytes.length == 0 || bytes.length > MAX_BYTES)
            throw new IllegalArgumentException("bytes have a wrong length");
        return new FaceTemplate(modelSha256, bytes.clone());
    }

    public String modelSha256() {
        return modelSha256;
    }

    /** A copy, to be encrypted. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceTemplate that
                && modelSha256.equals(that.modelSha256)
                && MessageDigest.isEqual(bytes, that.bytes);
    }

    /** Of the model alone: a hash of the face would be a hint of it. */
    @Override
    public int hashCode() {
        return modelSha256.hashCode();
    }

    @Override
    public String toString() {
        return "FaceTemplate[*]";
    }
}
