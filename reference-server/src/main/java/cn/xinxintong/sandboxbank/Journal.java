package cn.xinxintong.sandboxbank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that ever happened, a line each, on disk before anybody is told. A line that was being written when the bank was
 * killed is cut off: nobody was told of it. Not thread-safe.
 */
final class Journal implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Json json;
    private final Path file;
    private final FileChannel channel;

    /** Opens the journal of a folder, or begins it. */
    Journal(Path folder, Json json) {
        this.json = json;
        this.file = folder.resolve("sandbox-bank.jsonl");
        try {
            Files.createDirectories(folder);
            this.channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox bank's journal cannot be opened", e);
        }
    }

    /** What happened so far. From here on entries are appended behind it. */
    List<Entry> replay() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<Entry> entries = new ArrayList<>();
            int whole = 0;
            for (int end = lineEnd(bytes, 0); end >= 0; end = lineEnd(bytes, whole)) {
                Optional<Entry> entry = json.read(Arrays.copyOfRange(bytes, whole, end), Entry.class);
                if (entry.isEmpty() && end + 1 == bytes.length) break;
                entries.add(entry.orElseThrow(() -> new IllegalStateException(
                        "line " + (entries.size() + 1) + " of the sandbox bank's journal cannot be read: " + file)));
                whole = end + 1;
            }
            channel.truncate(whole).position(whole);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox bank's journal cannot be read", e);
        }
    }

    private static int lineEnd(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) if (bytes[i] == '\n') return i;
        return -1;
    }

    /** Returns when it is on disk; if that fails, it did not happen. */
    void append(Entry entry) {
        byte[] text = json.write(entry);
        ByteBuffer line = ByteBuffer.wrap(Arrays.copyOf(text, text.length + 1));
        line.put(text.length, (byte) '\n');
        try {
            long before = channel.position();
            try {
                while (line.hasRemaining()) channel.write(line);
                channel.force(false);
            } catch (IOException e) {
                channel.truncate(before).position(before);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox bank's journal cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox bank's journal cannot be closed", e);
        }
    }
}
