package cn.xinxintong.server.keys;

import cn.xinxintong.crypto.CryptoSuite;
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

/**
 * The master keys, the key of blind indexes and the password of the embedded database, in one file of the data folder that
 * only its owner may read. Made the first time; without it the data cannot be read any more, so it belongs in another backup
 * than they. Immutable.
 */
public final class Secrets implements KeyRing {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String CURRENT = "key.current";
    private static final String KEY = "key.";
    private static final String INDEX = "index-key";
    private static final String SM_INDEX = "index-key.sm3";
    private static final String SM4 = "sm4-";
    private static final String AES = "aes-";
    private static final String DATABASE_PASSWORD = "database-password";
    private static final String PLATFORM_BANK_KEY = "bank-key.platform";
    private static final String SANDBOX_BANK_KEY = "bank-key.sandbox";
    private static final int PASSWORD_BYTES = 32;

    private final Properties secrets;

    private Secrets(Properties secrets) {
        this.secrets = secrets;
    }

    /**
     * Reads the file, or makes it. If its current master key is of the other suite, one of this suite is added.
     *
     * @throws WrongKeysException if others than its owner may read it
     */
    public static Secrets in(Path folder, CryptoSuite suite, SecureRandom random) {
        Path file = folder.resolve("secrets.properties");
        try {
            if (!Files.exists(file)) write(newSecrets(suite, random), file);
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                throw new WrongKeysException(
                        "The file secrets.properties in the data folder can be read by others. Run: chmod 600 "
                                + "secrets.properties");
            }
            Properties secrets = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.load(reader);
            }
            boolean added = addMissing(secrets, random);
            if (suiteOf(text(secrets, CURRENT)) != suite) {
                addMaster(secrets, suite, random);
                added = true;
            }
            if (added) write(secrets, file);
            return new Secrets(secrets);
        } catch (IOException e) {
            throw new UncheckedIOException("secrets.properties in the data folder cannot be read or made", e);
        }
    }

    /** Adds a master key to the file and makes it the current one; data keys are wrapped by it from the next start on. */
    public static Secrets withNewMaster(Path folder, CryptoSuite suite, SecureRandom random) {
        Secrets before = in(folder, suite, random);
        addMaster(before.secrets, suite, random);
        try {
            write(before.secrets, folder.resolve("secrets.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("secrets.properties in the data folder cannot be written", e);
        }
        return in(folder, suite, random);
    }

    private static Properties newSecrets(CryptoSuite suite, SecureRandom random) {
        Properties secrets = new Properties();
        addMaster(secrets, suite, random);
        secrets.setProperty(suite == CryptoSuite.SM ? SM_INDEX : INDEX, base64(suite.newIndexKey(random)));
        byte[] password = new byte[PASSWORD_BYTES];
        random.nextBytes(password);
        String text = Base64.getEncoder().encodeToString(password).replaceAll("[^A-Za-z0-9]", "");
        secrets.setProperty(DATABASE_PASSWORD, text);
        addMissing(secrets, random);
        return secrets;
    }

    /** The name says the suite; what bears neither name is of the time when there was one suite. */
    private static void addMaster(Properties secrets, CryptoSuite suite, SecureRandom random) {
        int number = 1;
        for (String name : secrets.stringPropertyNames()) if (name.startsWith(KEY)) number++;
        String id = (suite == CryptoSuite.SM ? SM4 : AES) + number;
        secrets.setProperty(KEY + id, base64(suite.newCipherKey(random)));
        secrets.setProperty(CURRENT, id);
    }

    private static CryptoSuite suiteOf(String id) {
        return id.startsWith(SM4) ? CryptoSuite.SM : CryptoSuite.INTERNATIONAL;
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

    private static String base64(SecretKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
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
        return Optional.ofNullable(secrets.getProperty(KEY + id))
                .map(text -> suiteOf(id).cipherKey(Base64.getDecoder().decode(text)));
    }

    @Override
    public SecretKey indexKey() {
        CryptoSuite suite = secrets.containsKey(INDEX) ? CryptoSuite.INTERNATIONAL : CryptoSuite.SM;
        String text = text(suite == CryptoSuite.SM ? SM_INDEX : INDEX);
        return suite.indexKey(Base64.getDecoder().decode(text));
    }

    private String text(String name) {
        return text(secrets, name);
    }

    private static String text(Properties secrets, String name) {
        String text = secrets.getProperty(name);
        if (text == null)
            throw new WrongKeysException(name + " is missing from secrets.properties in the data folder.");
        return text;
    }
}
