/**
 * Passwords: hashed with Argon2id into PHC strings, checked in bounded numbers at once, and held to a policy, whose form
 * is a constraint of Bean Validation too: {@link cn.xinxintong.auth.password.PasswordText}.
 *
 * <pre>{@code
 * var hashes = new PasswordHashes(Argon2id.defaults(), 2, new SecureRandom());
 * String kept = hashes.hash("a long one 42");
 * boolean right = hashes.matches("a long one 42", kept);
 * }</pre>
 */
package cn.xinxintong.auth.password;
