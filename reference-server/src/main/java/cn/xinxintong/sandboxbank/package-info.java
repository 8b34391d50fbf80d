/**
 * A small bank to try the platform with: it verifies invented cards, takes batches, keeps accounts, pays, and tells, by the
 * reference protocol of {@code docs/for-banks.md}. What goes wrong at it is scripted by the last four digits of a card
 * ({@code docs/sandbox-bank.md}). It survives being killed at any moment.
 *
 * <pre>{@code
 * var bank = new SandboxBank(settings).start();
 * String address = "http://localhost:" + bank.port();            // for HttpBank, and for people
 * bank.awaitQuiet(Duration.ofSeconds(10));                         // in tests
 * bank.close();
 * }</pre>
 *
 * <p>It knows the core and the port of a bank, and nothing of the server. No money is real in it.
 */
package cn.xinxintong.sandboxbank;
