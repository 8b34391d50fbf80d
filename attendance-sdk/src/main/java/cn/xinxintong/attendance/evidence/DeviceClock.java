package cn.xinxintong.attendance.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.attendance.evidence.ClockReading.Synced;
import cn.xinxintong.attendance.evidence.ClockReading.Unsynced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What a phone knows of the time besides its wall clock: what the platform said last, and how long its monotonic clock has run
 * since. Kept over restarts of the app; a restart of the phone ends it, until the platform says the time anew. Thread-safe.
 */
public final class DeviceClock {
    /** A later word of the platform within this time is kept in memory only: a small file wears a phone too. */
    private static final long SPARING_MILLIS = 60_000;

    private static final long NEVER = -1;

    private final Ticker ticker;
    private final Path file;
    private ClockReading heard;
    private long written = NEVER;

    /** The phone's monotonic clock. Thread-safe. */
    public interface Ticker {

        /**
         * Another one whenever the phone starts anew, as {@code Settings.Global.BOOT_COUNT} is; 1 to 64 printable ASCII
         * characters.
         */
        String bootId();

        /** Milliseconds since then, sleep included, as {@code SystemClock.elapsedRealtime()}; 0 or more. */
        long monotonicMillis();
    }

    /** @param file where the last word is kept; it need not be there */
    public DeviceClock(Ticker ticker, Path file) {
        this.ticker = ticker;
        this.file = file;
        this.heard = read();
    }

    /**
     * The platform has just said what time it is. On its way the word grows old, never young: the time that comes of it is at
     * most as late as the platform's. What cannot be written down is known until the app ends.
     */
    public synchronized void heard(Instant serverTime) {
        long now = ticker.monotonicMillis();
        boolean newBoot = !current().isPresent();
        Synced anchor = new Synced(ticker.bootId(), now, serverTime, now);
        heard = anchor;
        if (newBoot || written == NEVER || now - written >= SPARING_MILLIS) write(anchor);
    }

    /** For the claims of a punch that is made now. */
    public synchronized ClockReading reading() {
        Optional<Synced> anchor = current();
        if (!anchor.isPresent()) return new Unsynced();
        Synced then = anchor.get();
        return new Synced(
                then.bootId(), ticker.monotonicMillis(), then.lastServerTime(), then.lastServerMonotonicMillis());
    }

    /** The platform's time, as far as the phone can tell; empty since a restart of the phone. */
    public Optional<Instant> now() {
        if (!(reading() instanceof Synced clock)) return Optional.empty();
        long elapsed = clock.monotonicMillis() - clock.lastServerMonotonicMillis();
        return Optional.of(clock.lastServerTime().plusMillis(elapsed));
    }

    /** How far the wall clock is ahead, negative if it is behind: for a word to the worker. Empty as {@link #now}. */
    public Optional<Duration> wallClockAhead(Instant wallClock) {
        return now().map(time -> Duration.between(time, wallClock));
    }

    /** The last word, if it is of this run of the phone. */
    private Optional<Synced> current() {
        if (!(heard instanceof Synced anchor)) return Optional.empty();
        boolean sameRun = anchor.bootId().equals(ticker.bootId())
                && anchor.lastServerMonotonicMillis() <= ticker.monotonicMillis();
        return sameRun ? Optional.of(anchor) : Optional.empty();
    }

    private ClockReading read() {
        try {
            String[] lines = new String(Files.readAllBytes(file), UTF_8).split("\n", -1);
            if (lines.length != 5 || !lines[3].equals(check(lines[0], lines[1], lines[2]))) return new Unsynced();
            long monotonic = Long.parseLong(lines[1]);
            return new Synced(lines[0], monotonic, Instant.parse(lines[2]), monotonic);
        } catch (IOException | RuntimeException e) {
            return new Unsynced();
        }
    }

    private void write(Synced anchor) {
        String monotonic = Long.toString(anchor.lastServerMonotonicMillis());
        String time = anchor.lastServerTime().toString();
        String check = check(anchor.bootId(), monotonic, time);
        String text = String.join("\n", anchor.bootId(), monotonic, time, check, "");
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(draft, text.getBytes(UTF_8));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written = anchor.lastServerMonotonicMillis();
        } catch (IOException e) {
            written = NEVER; // the next word is written again
        }
    }

    private static String check(String... lines) {
        CRC32 crc = new CRC32();
        for (String line : lines) crc.update((line + "\n").getBytes(UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
