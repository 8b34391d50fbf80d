package cn.xinxintong.face;

import cn.xinxintong.crypto.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Whether a file is the model that its manifest describes. Only {@link Right} may be loaded. */
public sealed interface ModelCheck {

    /** It is. */
    record Right() implements ModelCheck {}

    /** There is no such file. */
    record Missing() implements ModelCheck {}

    /** It has another size. */
    record WrongSize(long foundBytes) implements ModelCheck {}

    /** It has the right size and another content. */
    record WrongDigest(String foundSha256) implements ModelCheck {}

    /**
     * Holds a file against a manifest.
     *
     * @throws UncheckedIOException if the file is there and cannot be read
     */
    static ModelCheck of(ModelManifest manifest, Path file) {
        if (!Files.isRegularFile(file)) return new Missing();
        try (InputStream content = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size != manifest.bytes()) return new WrongSize(size);
            String found = String.format(Locale.ROOT, "%064x", new BigInteger(1, Digests.sha256(content)));
            return found.equals(manifest.sha256()) ? new Right() : new WrongDigest(found);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model", e);
        }
    }
}
