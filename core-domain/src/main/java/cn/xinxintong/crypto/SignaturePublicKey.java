package cn.xinxintong.crypto;

/** A public key by which a partner's messages are known, of one {@link CryptoSuite}. Immutable and thread-safe. */
public sealed interface SignaturePublicKey permits Ed25519PublicKey, Sm2PublicKey {

    /**
     * Reads a SubjectPublicKeyInfo of any suite, in Base64 with or without the URL alphabet.
     *
     * @throws IllegalArgumentException if it is no such key
     */
    static SignaturePublicKey parse(String base64) {
        return Keys.isEd25519(base64) ? Ed25519PublicKey.parse(base64) : Sm2PublicKey.parse(base64);
    }

    CryptoSuite suite();

    /** True if the signature is right; false for anything that is none. */
    boolean verifies(byte[] message, byte[] signature);

    /** The SubjectPublicKeyInfo in Base64. */
    String base64();
}
