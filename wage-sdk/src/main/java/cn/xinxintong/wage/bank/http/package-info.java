/**
 * The reference protocol: a bank that speaks JSON over HTTP, both sides signing what they send. {@link
 * cn.xinxintong.wage.bank.http.HttpBank} is the platform's side; {@code docs/for-banks.md} describes the bank's.
 *
 * <pre>{@code
 * var keys = new BankKeys(ourSigningKey, List.of(theirKey, theirNextKey));
 * try (var bank = new HttpBank(HttpBankSettings.of("https://bank.example"), keys, nonces, clock, random)) {
 *     Submission submission = bank.submit(batch);
 * }
 * }</pre>
 *
 * <p>What the bank answers is not signed: its address is https, but on one machine.
 */
package cn.xinxintong.wage.bank.http;
