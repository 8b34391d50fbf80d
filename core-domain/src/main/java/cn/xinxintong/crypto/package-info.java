/**
 * The only door to cryptography: personal data encrypted so that a ciphertext is bound to its cell, blind indexes to look
 * it up by, password hashing, digests, signatures of device keys and of partners.
 *
 * <p>There are two suites of ciphers, {@link cn.xinxintong.crypto.CryptoSuite}, which can stand side by side. Personal data are
 * encrypted under data keys, and data keys under master keys: {@link cn.xinxintong.crypto.Envelope}.
 *
 * <p>No global provider is registered; keys come from a {@link cn.xinxintong.crypto.KeyRing} and stay there.
 *
 * <pre>{@code
 * var envelope = new Envelope(masterKeys, dataKeyStore, new SecureRandom());
 * envelope.open(CryptoSuite.SM);
 * var cipher = new PersonalDataCipher(envelope, new SecureRandom());
 * byte[] stored = cipher.encrypt(number.text(), new Cell("account", "identity_number", workerId));
 * String back = cipher.decrypt(stored, new Cell("account", "identity_number", workerId));
 * }</pre>
 */
package cn.xinxintong.crypto;
