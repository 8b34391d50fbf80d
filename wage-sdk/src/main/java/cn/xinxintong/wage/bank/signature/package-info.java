/**
 * How the platform and a bank sign what they send one another: HTTP Message Signatures (RFC 9421) with Content-Digest
 * (RFC 9530), in one fixed form and with Ed25519 alone.
 *
 * <pre>{@code
 * var signatures = new MessageSignatures(clock, random);
 * Map<String, String> headers = signatures.sign(ourKey, "POST", "/v1/batches", body);
 * SignatureVerdict verdict = signatures.verify(received, theirKeys, nonces);     // GENUINE, or why not
 * }</pre>
 *
 * <p>Not here: HTTP. The form is described for banks in {@code docs/for-banks.md}.
 */
package cn.xinxintong.wage.bank.signature;
