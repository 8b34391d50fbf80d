/**
 * Passwords: hashed with Argon2id, or with PBKDF2-HMAC-SM3 where the SM ciphers are required, into PHC strings; checked in
 * bounded numbers at once; and held to a policy, whose form is a constraint of Bean Validation too:
 * {@link cn.xinxintong.auth.password.PasswordText}. A hash of another function or other parameters still matches, and is made
 * anew at the next sign-in.
 *
 * <pre>{@code
 * var hashes = new PasswordHashes(Argon2id.defaults(), new PasswordHashes.Bounds(2, 32), new SecureRandom());
 * String kept = hashes.hash("a long one 42");
 * boolean right = hashes.matches("a long one 42", kept);
 * }</pre>
 */
package cn.xinxintong.auth.password;
