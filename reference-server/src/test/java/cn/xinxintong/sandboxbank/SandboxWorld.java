package cn.xinxintong.sandboxbank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.crypto.Ed25519Key;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.wage.bank.http.BankKeys;
import cn.xinxintong.wage.bank.http.HttpBank;
import cn.xinxintong.wage.bank.http.HttpBankSettings;
import cn.xinxintong.wage.bank.signature.RecentNonces;
import cn.xinxintong.wage.bank.signature.SigningKey;
import cn.xinxintong.wage.bank.signature.VerificationKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A sandbox bank that does not pay until it is told to, the platform's side of it, and a mailbox between them. */
final class SandboxWorld implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    final MovableClock clock = new MovableClock();
    final Mailbox mailbox = new Mailbox();
    final SigningKey ourKey = new SigningKey("xxt-1", Ed25519Key.generate(new SecureRandom()));
    private final SigningKey bankKey = new SigningKey("sandbox-1", Ed25519Key.generate(new SecureRandom()));
    private final List<Runnable> open = new ArrayList<>();
    private Path folder;
    private SandboxBank sandbox;
    private HttpBank bank;

    SandboxWorld(Path folder) {
        this.folder = folder;
        newSandbox();
    }

    private void newSandbox() {
        Instant now = clock.instant();
        VerificationKey ours = ourKey.forVerification(now.minusSeconds(3600), now.plusSeconds(86400));
        VerificationKey theirs = bankKey.forVerification(now.minusSeconds(3600), now.plusSeconds(86400));
        sandbox = new SandboxBank(
                new SandboxBankSettings(0, folder, mailbox.address(), List.of(ours), bankKey, clock, Pace.atOnce()));
        sandbox.pausePaying();
        sandbox.start();
        bank = new HttpBank(
                HttpBankSettings.of(address()),
                new BankKeys(ourKey, List.of(theirs)),
                new RecentNonces(clock),
                clock,
                new SecureRandom());
        open.add(sandbox::close);
        open.add(bank::close);
    }

    /**
     * The bank is killed, and another is started with what is on disk at that moment. The first one lives on with its own
     * journal, and may still send what it had to send.
     */
    void crash() {
        try {
            Path next = Files.createTempDirectory(folder, "next");
            Files.copy(folder.resolve("sandbox-bank.jsonl"), next.resolve("sandbox-bank.jsonl"));
            folder = next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        newSandbox();
    }

    SandboxBank sandbox() {
        return sandbox;
    }

    HttpBank bank() {
        return bank;
    }

    String address() {
        return "http://127.0.0.1:" + sandbox.port();
    }

    void settle() {
        sandbox.resumePaying();
        try {
            assertThat(sandbox.awaitQuiet(LONGEST))
                    .as("the bank is done in time")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        sandbox.pausePaying();
    }

    @Override
    public void close() {
        open.forEach(Runnable::run);
        mailbox.close();
    }
}
