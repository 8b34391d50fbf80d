package cn.xinxintong.android.wire;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Our own libraries on the class path of the tests, and what else lies there. */
final class Libraries {
    private final List<Path> own = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();

    private Libraries() {}

    static Libraries onTheClassPath() throws IOException {
        Libraries found = new Libraries();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!Files.exists(path)) continue;
            if (hasWireRecords(path)) found.own.add(path);
            else found.others.add(path);
        }
        return found;
    }

    /** A library of ours: a folder or a jar with a package {@code cn.xinxintong….wire} outside the app. */
    private static boolean hasWireRecords(Path path) throws IOException {
        try (Stream<String> names = names(path)) {
            return names.anyMatch(WireRecords::isOfAWirePackage);
        }
    }

    /** Names of the files in a folder or a jar, parted by slashes. */
    static Stream<String> names(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return Files.walk(path).map(file -> path.relativize(file).toString().replace(File.separatorChar, '/'));
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList().stream();
        }
    }

    List<Path> own() {
        return own;
    }

    /** Jars of other people. */
    List<Path> others() {
        return others.stream().filter(path -> !Files.isDirectory(path)).toList();
    }

    /** Our libraries as jars: Maven gives folders instead where it has not packaged them yet. */
    List<Path> jars(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path path : own) {
            jars.add(Files.isDirectory(path) ? pack(path, folder.resolve("library-" + jars.size() + ".jar")) : path);
        }
        return jars;
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<String> names = names(classes)) {
            for (String name : names.filter(one -> one.endsWith(".class")).toList()) {
                packed.putNextEntry(new ZipEntry(name));
                Files.copy(classes.resolve(name), packed);
            }
        }
        return jar;
    }

    /** Everything of the class path, with this jar in the place of our libraries, apart from the classes of the tests. */
    URLClassLoader with(Path replacement) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(replacement.toUri().toURL());
        for (Path other : others) urls.add(other.toUri().toURL());
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
