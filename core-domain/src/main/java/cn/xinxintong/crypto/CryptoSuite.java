package cn.xinxintong.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Cipher, digest, keyed digest and signature that belong together. Both can be used side by side: a ciphertext names its
 * suite, and a key says by its algorithm which one it is of. Thread-safe.
 */
public enum CryptoSuite {
    /** AES-256-GCM (NIST SP 800-38D), SHA-256 (FIPS 180-4), HMAC-SHA-256 (RFC 2104), Ed25519 (RFC 8032). */
    INTERNATIONAL(1, "AES", 32, "HmacSHA256") {
        @Override
        public byte[] digest(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is part of every platform", e);
            }
        }

        @Override
        byte[] mac(SecretKey key, byte[]... parts) {
            try {
                Mac mac = Mac.getInstance(macAlgorithm());
                mac.init(key);
                for (byte[] part : parts) mac.update(part);
                return mac.doFinal();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("HmacSHA256 is part of every platform", e);
            }
        }

        @Override
        byte[] seal(SecretKey key, byte[] nonce, byte[] associated, byte[] plain) {
            try {
                return gcm(Cipher.ENCRYPT_MODE, key, nonce, associated, plain);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM is part of every platform", e);
            }
        }

        @Override
        Optional<byte[]> unseal(SecretKey key, byte[] nonce, byte[] associated, byte[] sealed) {
            try {
                return Optional.of(gcm(Cipher.DECRYPT_MODE, key, nonce, associated, sealed));
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        }

        /** The JDK's, which is thirty times as fast as Bouncy Castle's. */
        private byte[] gcm(int mode, SecretKey key, byte[] nonce, byte[] associated, byte[] input)
                throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
            cipher.updateAAD(associated);
            return cipher.doFinal(input);
        }

        @Override
        public SignatureKey newSignatureKey(SecureRandom random) {
            return Ed25519Key.generate(random);
        }

        @Override
        public PasswordFunction passwordFunction() {
            return Argon2id.defaults();
        }
    },

    /**
     * The Chinese commercial ciphers: SM4 (GB/T 32907-2016) in GCM as RFC 8998 uses it, SM3 (GB/T 32905-2016), HMAC with SM3,
     * SM2 signatures (GB/T 32918.2-2016) on the curve of GB/T 32918.5-2017.
     */
    SM(2, "SM4", 16, "HmacSM3") {
        @Override
        public byte[] digest(byte[] bytes) {
            SM3Digest digest = new SM3Digest();
            digest.update(bytes, 0, bytes.length);
            byte[] made = new byte[digest.getDigestSize()];
            digest.doFinal(made, 0);
            return made;
        }

        @Override
        byte[] mac(SecretKey key, byte[]... parts) {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key.getEncoded()));
            for (byte[] part : parts) mac.update(part, 0, part.length);
            byte[] made = new byte[mac.getMacSize()];
            mac.doFinal(made, 0);
            return made;
        }

        @Override
        byte[] seal(SecretKey key, byte[] nonce, byte[] associated, byte[] plain) {
            try {
                return gcm(true, key, nonce, associated, plain);
            } catch (InvalidCipherTextException e) {
                throw new IllegalStateException("encryption checks no tag", e);
            }
        }

        @Override
        Optional<byte[]> unseal(SecretKey key, byte[] nonce, byte[] associated, byte[] sealed) {
            try {
                return Optional.of(gcm(false, key, nonce, associated, sealed));
            } catch (InvalidCipherTextException e) {
                return Optional.empty();
            }
        }

        private byte[] gcm(boolean encrypt, SecretKey key, byte[] nonce, byte[] associated, byte[] input)
                throws InvalidCipherTextException {
            GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
            cipher.init(
                    encrypt, new AEADParameters(new KeyParameter(key.getEncoded()), 8 * TAG_BYTES, nonce, associated));
            byte[] output = new byte[cipher.getOutputSize(input.length)];
            int written = cipher.processBytes(input, 0, input.length, output, 0);
            cipher.doFinal(output, written);
            return output;
        }

        @Override
        public SignatureKey newSignatureKey(SecureRandom random) {
            return Sm2Key.generate(random);
        }

        @Override
        public PasswordFunction passwordFunction() {
            return Pbkdf2Sm3.defaults();
        }
    };

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    private static final int INDEX_KEY_BYTES = 32;

    private final byte format;
    private final String cipherAlgorithm;
    private final int keyBytes;
    private final String macAlgorithm;

    CryptoSuite(int format, String cipherAlgorithm, int keyBytes, String macAlgorithm) {
        this.format = (byte) format;
        this.cipherAlgorithm = cipherAlgorithm;
        this.keyBytes = keyBytes;
        this.macAlgorithm = macAlgorithm;
    }

    /** The suite that the algorithm of a cipher key ({@code AES}, {@code SM4}) is of; empty if it is of none. */
    public static Optional<CryptoSuite> ofCipherKey(SecretKey key) {
        return Arrays.stream(values())
                .filter(suite -> suite.cipherAlgorithm.equals(key.getAlgorithm()))
                .findFirst();
    }

    /** The suite that the algorithm of an index key ({@code HmacSHA256}, {@code HmacSM3}) is of; empty if it is of none. */
    public static Optional<CryptoSuite> ofIndexKey(SecretKey key) {
        return Arrays.stream(values())
                .filter(suite -> suite.macAlgorithm.equals(key.getAlgorithm()))
                .findFirst();
    }

    static Optional<CryptoSuite> ofFormat(byte format) {
        return Arrays.stream(values()).filter(suite -> suite.format == format).findFirst();
    }

    /**
     * A key of the suite's cipher.
     *
     * @param bytes 32 for AES, 16 for SM4
     * @throws IllegalArgumentException if it is not so many
     */
    public SecretKey cipherKey(byte[] bytes) {
        if (bytes.length != keyBytes) {
            throw new IllegalArgumentException("a key of " + cipherAlgorithm + " has " + keyBytes + " bytes");
        }
        return new SecretKeySpec(bytes, cipherAlgorithm);
    }

    /** A new key of the suite's cipher. */
    public SecretKey newCipherKey(SecureRandom random) {
        return new SecretKeySpec(some(keyBytes, random), cipherAlgorithm);
    }

    /**
     * A key of the suite's blind index.
     *
     * @param bytes at least one
     */
    public SecretKey indexKey(byte[] bytes) {
        return new SecretKeySpec(bytes, macAlgorithm);
    }

    /** A new key of the suite's blind index, 32 bytes. */
    public SecretKey newIndexKey(SecureRandom random) {
        return new SecretKeySpec(some(INDEX_KEY_BYTES, random), macAlgorithm);
    }

    /** The suite's function for passwords, with its default parameters. */
    public abstract PasswordFunction passwordFunction();

    /** A new private key of the suite's signature. */
    public abstract SignatureKey newSignatureKey(SecureRandom random);

    /** The suite's digest, 32 bytes. */
    public abstract byte[] digest(byte[] bytes);

    /** The suite's keyed digest of the parts one after another, 32 bytes. */
    abstract byte[] mac(SecretKey key, byte[]... parts);

    /** The ciphertext, and the tag behind it. */
    abstract byte[] seal(SecretKey key, byte[] nonce, byte[] associated, byte[] plain);

    /** The text; empty if the tag is not right, or is not all there. */
    Optional<byte[]> open(SecretKey key, byte[] nonce, byte[] associated, byte[] sealed) {
        return sealed.length < TAG_BYTES ? Optional.empty() : unseal(key, nonce, associated, sealed);
    }

    /** As {@link #open}, for at least a tag. */
    abstract Optional<byte[]> unseal(SecretKey key, byte[] nonce, byte[] associated, byte[] sealed);

    /** By what number ciphertexts name the suite. */
    byte format() {
        return format;
    }

    String macAlgorithm() {
        return macAlgorithm;
    }

    boolean fits(SecretKey key) {
        byte[] encoded = key.getEncoded(); // a key that stays in a device shows none: the device knows its length
        boolean rightLength = encoded == null || encoded.length == keyBytes;
        return key.getAlgorithm().equals(cipherAlgorithm) && rightLength;
    }

    private static byte[] some(int count, SecureRandom random) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
