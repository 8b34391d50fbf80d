/**
 * The only door to cryptography: personal data encrypted so that a ciphertext is bound to its cell, blind indexes to look
 * it up by, password hashing, digests, signatures of device keys, and Ed25519 between us and partners.
 *
 * <p>No global provider is registered; keys come from a {@link cn.xinxintong.crypto.KeyRing} and stay there.
 *
 * <pre>{@code
 * var cipher = new PersonalDataCipher(keyRing, new SecureRandom());
 * byte[] stored = cipher.encrypt(number.text(), new Cell("account", "identity_number", workerId));
 * String back = cipher.decrypt(stored, new Cell("account", "identity_number", workerId));
 * }</pre>
 */
package cn.xinxintong.crypto;
