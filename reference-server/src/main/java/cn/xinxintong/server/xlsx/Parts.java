package cn.xinxintong.server.xlsx;

import cn.xinxintong.server.xlsx.UnreadableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The named parts of a workbook: a zip in memory. All that is unpacked, over all parts, comes out of one budget; what the
 * zip says of its sizes is not believed. Not thread-safe.
 */
final class Parts implements AutoCloseable {
    private static final int MOST_ENTRIES = 1_000;
    /** A payroll of 10 000 lines unpacks to some 8 MiB. */
    private static final long UNPACKED_AT_MOST = 96L << 20;
    /** Deflate cannot do better than 1032, a spreadsheet does 5 to 40. */
    private static final int BEST_RATIO = 400;

    private static final long TOO_SMALL_FOR_RATIO = 1 << 20;

    private static final byte[] COMPOUND_FILE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] ENTRY = {'P', 'K', 1, 2};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> byName = new HashMap<>();
    private final List<InputStream> open = new ArrayList<>();
    private long budget = UNPACKED_AT_MOST;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws UnreadableException if it is no zip, or not one of a workbook */
    static Parts of(byte[] bytes) throws IOException {
        if (at(bytes, COMPOUND_FILE, 0)) {
            boolean encrypted = count(bytes, ENCRYPTED_PACKAGE, 1) > 0;
            throw new UnreadableException(encrypted ? Reason.WORKBOOK_ENCRYPTED : Reason.WORKBOOK_OLD_FORMAT);
        }
        if (!at(bytes, ZIP, 0)) throw new UnreadableException(Reason.NOT_A_WORKBOOK);
        // counted before the directory is read: each of its entries takes ten times its bytes in memory
        if (count(bytes, ENTRY, MOST_ENTRIES + 1) > MOST_ENTRIES) {
            throw new UnreadableException(Reason.WORKBOOK_TOO_LARGE);
        }
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
            Parts parts = new Parts(zip);
            parts.takeStock();
            return parts;
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    /** The zip library has many words for a broken zip, unchecked ones among them. */
    private static UnreadableException damaged() {
        return new UnreadableException(Reason.WORKBOOK_DAMAGED);
    }

    private void takeStock() throws UnreadableException {
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            String name = entry.getName();
            boolean wanders = name.startsWith("/") || name.contains("\\") || ("/" + name + "/").contains("/../");
            if (wanders || byName.put(key(name), entry) != null) throw damaged();
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableException(Reason.WORKBOOK_ENCRYPTED);
            }
        }
    }

    boolean has(String name) {
        return byName.containsKey(key(name));
    }

    /**
     * The bytes of a part.
     *
     * @throws UnreadableException if there is no such part; when read, if it unpacks to too much
     */
    InputStream open(String name) throws IOException {
        @Nullable ZipArchiveEntry entry = byName.get(key(name));
        if (entry == null) throw damaged();
        boolean known = entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED;
        if (!known) throw damaged();
        try {
            InputStream bytes = new Bounded(zip.getInputStream(entry), entry.getCompressedSize());
            open.add(bytes);
            return bytes;
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static int count(byte[] bytes, byte[] wanted, int most) {
        int count = 0;
        for (int i = 0; i <= bytes.length - wanted.length && count < most; i++) if (at(bytes, wanted, i)) count++;
        return count;
    }

    private static boolean at(byte[] bytes, byte[] wanted, int place) {
        if (bytes.length - place < wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if (bytes[place + i] != wanted[i]) return false;
        return true;
    }

    @Override
    public void close() throws IOException {
        for (InputStream stream : open) stream.close();
        zip.close();
    }

    /** Counts what comes out. */
    private final class Bounded extends InputStream {
        private final InputStream in;
        private final long packed;
        private long unpacked;

        Bounded(InputStream in, long packed) {
            this.in = in;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = readOn(target, offset, length);
            if (read > 0) {
                unpacked += read;
                budget -= read;
            }
            boolean swollen = unpacked > TOO_SMALL_FOR_RATIO && unpacked / BEST_RATIO > packed;
            if (budget < 0 || swollen) throw new UnreadableException(Reason.WORKBOOK_TOO_LARGE);
            return read;
        }

        private int readOn(byte[] target, int offset, int length) throws IOException {
            try {
                return in.read(target, offset, length);
            } catch (RuntimeException e) {
                throw damaged();
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
