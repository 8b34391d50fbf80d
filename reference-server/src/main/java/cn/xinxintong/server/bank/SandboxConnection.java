package cn.xinxintong.server.bank;

import cn.xinxintong.sandboxbank.Pace;
import cn.xinxintong.sandboxbank.SandboxBank;
import cn.xinxintong.sandboxbank.SandboxBankSettings;
import cn.xinxintong.server.keys.Secrets;
import cn.xinxintong.wage.bank.NonceStore;
import cn.xinxintong.wage.bank.http.BankKeys;
import cn.xinxintong.wage.bank.http.HttpBank;
import cn.xinxintong.wage.bank.http.HttpBankSettings;
import cn.xinxintong.wage.bank.signature.SigningKey;
import cn.xinxintong.wage.bank.signature.VerificationKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sandbox bank and the line to it, in the place of real banks. Thread-safe. */
public final class SandboxConnection implements AutoCloseable {
    private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    private final SigningKey ours;
    private final SigningKey theirs;
    private final NonceStore nonces;
    private final Clock clock;
    private final SecureRandom random;
    private @Nullable SandboxBank bank;
    private @Nullable HttpBank line;

    public SandboxConnection(Secrets secrets, NonceStore nonces, Clock clock, SecureRandom random) {
        this.ours = new SigningKey("platform-1", secrets.platformBankKey());
        this.theirs = new SigningKey("sandbox-1", secrets.sandboxBankKey());
        this.nonces = nonces;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Opens the bank.
     *
     * @param port the bank's; 0 for any free one
     * @param platformPort where the bank brings its messages
     * @return the bank's port
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public synchronized int open(int port, Path folder, int platformPort, Pace pace) {
        SandboxBankSettings settings = new SandboxBankSettings(
                port, folder, "http://localhost:" + platformPort, List.of(always(ours)), theirs, clock, pace);
        bank = new SandboxBank(settings).start();
        return bank.port();
    }

    private static VerificationKey always(SigningKey key) {
        return key.forVerification(Instant.EPOCH, ALWAYS);
    }

    /** @throws IllegalStateException before {@link #open} */
    public synchronized int port() {
        if (bank == null) throw new IllegalStateException("the bank is not open");
        return bank.port();
    }

    /**
     * The line to the bank.
     *
     * @throws IllegalStateException before {@link #open}
     */
    public synchronized HttpBank line() {
        if (bank == null) throw new IllegalStateException("the bank is not open");
        if (line == null) {
            HttpBankSettings settings = HttpBankSettings.of("http://localhost:" + bank.port());
            line = new HttpBank(settings, new BankKeys(ours, List.of(always(theirs))), nonces, clock, random);
        }
        return line;
    }

    @Override
    public synchronized void close() {
        if (line != null) line.close();
        if (bank != null) bank.close();
    }
}
