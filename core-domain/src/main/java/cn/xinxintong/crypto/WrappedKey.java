package cn.xinxintong.crypto;

/**
 * A data key as it is kept: encrypted under a master key. No secret as long as the master key is one.
 *
 * @param number from 1; the greatest is the current one
 * @param wrapped a ciphertext of {@link PersonalDataCipher} in Base64
 */
public record WrappedKey(int number, String wrapped) {

    /** @throws IllegalArgumentException if the number is below 1 */
    public WrappedKey {
        if (number < 1) throw new IllegalArgumentException("number is below 1");
    }

    /** The id by which ciphertexts name the key, {@code d1}. */
    public String id() {
        return "d" + number;
    }
}
