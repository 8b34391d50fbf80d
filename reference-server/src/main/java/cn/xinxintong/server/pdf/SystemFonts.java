package cn.xinxintong.server.pdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The fonts that this machine has: looked for when they are first needed, and until they are found. Thread-safe. */
public final class SystemFonts implements Supplier<Optional<Typefaces>> {
    private final List<Path> folders;
    private Optional<Typefaces> found = Optional.empty();

    public SystemFonts(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Where Debian's packages put them. */
    public static SystemFonts usual() {
        return new SystemFonts(List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts")));
    }

    @Override
    public synchronized Optional<Typefaces> get() {
        if (found.isEmpty())
            found = folders.stream().flatMap(f -> Typefaces.in(f).stream()).findFirst();
        return found;
    }
}
