package cn.xinxintong.crypto;

import java.security.SecureRandom;

/** A private key with which we sign, of one {@link CryptoSuite}. Immutable and thread-safe; no text shows it but {@link #base64}. */
public sealed interface SignatureKey permits Ed25519Key, Sm2Key {

    /**
     * Reads a PKCS#8 key of any suite, in Base64 with or without the URL alphabet.
     *
     * @param random for the signatures of SM2
     * @throws IllegalArgumentException if it is no such key; the message never repeats it
     */
    static SignatureKey parse(String base64, SecureRandom random) {
        return Keys.isEd25519(base64) ? Ed25519Key.parse(base64) : Sm2Key.parse(base64, random);
    }

    CryptoSuite suite();

    SignaturePublicKey publicKey();

    /** The signature of the message, 64 bytes. */
    byte[] sign(byte[] message);

    /** The PKCS#8 key in Base64. A secret. */
    String base64();
}
