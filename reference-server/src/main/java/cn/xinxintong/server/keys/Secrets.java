package cn.xinxintong.server.keys;

import cn.xinxintong.crypto.Ed25519Key;
import cn.xinxintong.crypto.KeyRing;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of personal data and the password of the embedded database, in one file of the data folder that only its owner
 * may read. Made the first time; without it the data cannot be read any more, so it belongs in another backup than they.
 * Immutable.
 */
public final class Secrets implements KeyRing {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String CURRENT = "key.current";
    private static final String INDEX = "index-key";
    private static final String DATABASE_PASSWORD = "database-password";
    private static final String PLATFORM_BANK_KEY = "bank-key.platform";
    private static final String SANDBOX_BANK_KEY = "bank-key.sandbox";
    private static final int KEY_BYTES = 32;

    private final Properties secrets;

    private Secrets(Properties secrets) {
        this.secrets = secrets;
    }

    /**
     * Reads the file, or makes it.
     *
     * @throws IllegalStateException if others than its owner may read it
     */
    public static Secrets in(Path folder, SecureRandom random) {
        Path file = folder.resolve("secrets.properties");
        try {
            if (!Files.exists(file)) write(newSecrets(random), file);
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                throw new IllegalStateException(
                        "The file secrets.properties in the data folder can be read by others. Run: chmod 600 "
                                + "secrets.properties");
            }
            Properties secrets = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.load(reader);
            }
            if (addMissing(secrets, random)) write(secrets, file);
            return new Secrets(secrets);
        } catch (IOException e) {
            throw new UncheckedIOException("secrets.properties in the data folder cannot be read or made", e);
        }
    }

    private static Properties newSecrets(SecureRandom random) {
        Properties secrets = new Properties();
        secrets.setProperty(CURRENT, "k1");
        secrets.setProperty("key.k1", newKey(random));
        secrets.setProperty(INDEX, newKey(random));
        secrets.setProperty(DATABASE_PASSWORD, newKey(random).replaceAll("[^A-Za-z0-9]", ""));
        addMissing(secrets, random);
        return secrets;
    }

    /** Keys that came into use later. */
    private static boolean addMissing(Properties secrets, SecureRandom random) {
        boolean added = false;
        for (String name : List.of(PLATFORM_BANK_KEY, SANDBOX_BANK_KEY)) {
            if (secrets.containsKey(name)) continue;
            secrets.setProperty(name, Ed25519Key.generate(random).base64());
            added = true;
        }
        return added;
    }

    private static void write(Properties secrets, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(
                file.getParent(), "secrets", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            secrets.store(writer, "Keys of personal data. Without them the database cannot be read.");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String newKey(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    public String databasePassword() {
        return text(DATABASE_PASSWORD);
    }

    /** With which requests to banks are signed. */
    public Ed25519Key platformBankKey() {
        return Ed25519Key.parse(text(PLATFORM_BANK_KEY));
    }

    /** With which the sandbox bank signs. */
    public Ed25519Key sandboxBankKey() {
        return Ed25519Key.parse(text(SANDBOX_BANK_KEY));
    }

    @Override
    public String currentKeyId() {
        return text(CURRENT);
    }

    @Override
    public Optional<SecretKey> key(String id) {
        return Optional.ofNullable(secrets.getProperty("key." + id)).map(text -> secretKey(text, "AES"));
    }

    @Override
    public SecretKey indexKey() {
        return secretKey(text(INDEX), "HmacSHA256");
    }

    private static SecretKey secretKey(String base64, String algorithm) {
        return new SecretKeySpec(Base64.getDecoder().decode(base64), algorithm);
    }

    private String text(String name) {
        String text = secrets.getProperty(name);
        if (text == null) throw new IllegalStateException(name + " is missing from secrets.properties");
        return text;
    }
}
