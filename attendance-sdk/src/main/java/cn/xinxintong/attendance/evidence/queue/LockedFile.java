package cn.xinxintong.attendance.evidence.queue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file, locked against other processes by a file beside it as long as it is open. Not by a channel: a channel closes when its
 * thread is interrupted, which happens to an app's background work at any time.
 */
final class LockedFile implements QueueFile {
    private final RandomAccessFile file;
    private final FileChannel lock;

    private LockedFile(RandomAccessFile file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /** Empty if somebody has the lock. */
    static Optional<FileChannel> lock(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) return Optional.of(channel);
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** @param lock is closed with it */
    static LockedFile open(Path file, FileChannel lock) throws IOException {
        return new LockedFile(new RandomAccessFile(file.toFile(), "rw"), lock);
    }

    /** Makes the file, whole or not at all: written, forced, and only then under its name. */
    static void make(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (RandomAccessFile made = new RandomAccessFile(draft.toFile(), "rw")) {
                made.setLength(0);
                made.write(content);
                made.getFD().sync();
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        forceFolder(file.toAbsolutePath().resolveSibling("."));
    }

    /** So that the new name is on the disk; where a folder cannot be forced, the system does it in its own time. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public void read(long at, byte[] into) throws IOException {
        file.seek(at);
        int read = 0;
        while (read < into.length) {
            int some = file.read(into, read, into.length - read);
            if (some < 0) return;
            read += some;
        }
    }

    @Override
    public void write(long at, byte[] bytes) throws IOException {
        file.seek(at);
        file.write(bytes);
    }

    @Override
    public void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            lock.close();
        }
    }
}
