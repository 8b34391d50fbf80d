package cn.xinxintong.attendance.evidence.queue;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES in GCM (NIST SP 800-38D) by the platform's own provider, which chooses the nonce: so the key may be one that never
 * leaves Android's keystore. What it gives is {@code nonce(12) · text and tag(16)}. Thread-safe.
 */
public final class AesGcmSeal implements QueueSeal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecretKey key;

    /** @param key of AES, 128, 192 or 256 bits */
    public AesGcmSeal(SecretKey key) {
        this.key = key;
    }

    @Override
    public byte[] seal(byte[] plain, byte[] place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            cipher.updateAAD(place);
            byte[] nonce = cipher.getIV();
            if (nonce.length != NONCE_BYTES) throw new IllegalStateException("the provider's nonce has not 12 bytes");
            byte[] sealed = cipher.doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the queue cannot be used", e);
        }
    }

    @Override
    public Optional<byte[]> open(byte[] sealed, byte[] place) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) return Optional.empty();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG_BYTES, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(place);
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the queue cannot be used", e);
        }
    }
}
