package cn.xinxintong.server.keys;

import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.Ed25519Key;
import cn.xinxintong.crypto.KeyRing;
import cn.xinxintong.crypto.SignatureKey;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final String FILE = "secrets.properties";
    private static final String CURRENT = "key.current";
    private static final String KEY = "key.";
    private static final String INDEX = "index-key";
    private static final String SM_INDEX = "index-key.sm3";
    private static final String SM4 = "sm4-";
    private static final String AES = "aes-";
    private static final String DATABASE_PASSWORD = "database-password";
    private static final String PLATFORM_BANK_KEY = "bank-key.platform";
    private static final String SANDBOX_BANK_KEY = "bank-key.sandbox";
    private static final String RECORD_KEY = "record-key.ed25519";
    private static final String SM_RECORD_KEY = "record-key.sm2";
    private static final int PASSWORD_BYTES = 32;

    private final Properties secrets;

    private Secrets(Properties secrets) {
        this.secrets = secrets;
    }

    /**
     * Reads the file, or makes it. If it has no master key, or its current one is of the other suite, one is added.
     *
     * @throws WrongKeysException if others than its owner may read it
     */
    public static Secrets in(Path folder, CryptoSuite suite, SecureRandom random) {
        Secrets secrets = withoutMasters(folder, random);
        if (!secrets.hasIndexKey()) {
            String index = base64(suite.newIndexKey(random));
            secrets.secrets.setProperty(suite == CryptoSuite.SM ? SM_INDEX : INDEX, index);
        }
        boolean fits = secrets.hasMasters() && KeyFile.suiteOf(secrets.currentKeyId()) == suite;
        return fits ? secrets : withNewMaster(secrets, folder, suite, random);
    }

    /**
     * Reads the file, or makes it without master keys: they are somewhere else.
     *
     * @throws WrongKeysException if others than its owner may read it
     */
    public static Secrets withoutMasters(Path folder, SecureRandom random) {
        Path file = folder.resolve(FILE);
        Properties secrets = new Properties();
        try {
            if (Files.exists(file)) {
                requireOwnerOnly(file);
                try (Reader reader = Files.newBufferedReader(file)) {
                    secrets.load(reader);
                }
            }
            if (addMissing(secrets, random)) write(secrets, file);
            return new Secrets(secrets);
        } catch (IOException e) {
            throw new UncheckedIOException("secrets.properties in the data folder cannot be read or made", e);
        }
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        if (Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) return;
        throw new WrongKeysException(
                "The file secrets.properties in the data folder can be read by others. Run: chmod 600 "
                        + "secrets.properties");
    }

    /** Adds a master key to the file and makes it the current one; data keys are wrapped by it from the next start on. */
    public static Secrets withNewMaster(Path folder, CryptoSuite suite, SecureRandom random) {
        return withNewMaster(in(folder, suite, random), folder, suite, random);
    }

    /** The name says the suite; what bears neither name is of the time when there was one suite. */
    private static Secrets withNewMaster(Secrets before, Path folder, CryptoSuite suite, SecureRandom random) {
        int greatest = before.masters().keySet().stream()
                .mapToInt(KeyFile::number)
                .max()
                .orElse(0);
        String id = (suite == CryptoSuite.SM ? SM4 : AES) + (greatest + 1);
        before.secrets.setProperty(KEY + id, base64(suite.newCipherKey(random)));
        before.secrets.setProperty(CURRENT, id);
        return before.written(folder);
    }

    /** Takes master keys and index key out of the file, when they are kept somewhere else. */
    public void forgetMasters(Path folder) {
        masters().keySet().forEach(id -> secrets.remove(KEY + id));
        for (String name : List.of(CURRENT, INDEX, SM_INDEX)) secrets.remove(name);
        written(folder);
    }

    private Secrets written(Path folder) {
        try {
            write(secrets, folder.resolve(FILE));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("secrets.properties in the data folder cannot be written", e);
        }
    }

    /** True if the file has a master key. */
    public boolean hasMasters() {
        return secrets.containsKey(CURRENT);
    }

    private boolean hasIndexKey() {
        return secrets.containsKey(INDEX) || secrets.containsKey(SM_INDEX);
    }

    /** The master keys by id. */
    Map<String, SecretKey> masters() {
        Map<String, SecretKey> masters = new HashMap<>();
        for (String name : secrets.stringPropertyNames()) {
            String id = name.startsWith(KEY) ? name.substring(KEY.length()) : "";
            if (KeyFile.isMaster(id)) key(id).ifPresent(key -> masters.put(id, key));
        }
        return masters;
    }

    /** What is not there at first, and keys that came into use later. */
    private static boolean addMissing(Properties secrets, SecureRandom random) {
        boolean added = false;
        if (!secrets.containsKey(DATABASE_PASSWORD)) {
            byte[] password = new byte[PASSWORD_BYTES];
            random.nextBytes(password);
            String text = Base64.getEncoder().encodeToString(password).replaceAll("[^A-Za-z0-9]", "");
            secrets.setProperty(DATABASE_PASSWORD, text);
            added = true;
        }
        for (String name : List.of(PLATFORM_BANK_KEY, SANDBOX_BANK_KEY)) {
            if (secrets.containsKey(name)) continue;
            secrets.setProperty(name, Ed25519Key.generate(random).base64());
            added = true;
        }
        for (CryptoSuite suite : CryptoSuite.values()) {
            if (secrets.containsKey(recordKeyName(suite))) continue;
            secrets.setProperty(
                    recordKeyName(suite), suite.newSignatureKey(random).base64());
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

    /** With which workers' records are signed in that suite. */
    public SignatureKey recordKey(CryptoSuite suite, SecureRandom random) {
        return SignatureKey.parse(text(recordKeyName(suite)), random);
    }

    private static String recordKeyName(CryptoSuite suite) {
        return suite == CryptoSuite.SM ? SM_RECORD_KEY : RECORD_KEY;
    }

    @Override
    public String currentKeyId() {
        return text(CURRENT);
    }

    @Override
    public Optional<SecretKey> key(String id) {
        if (!KeyFile.isMaster(id)) return Optional.empty();
        return Optional.ofNullable(secrets.getProperty(KEY + id))
                .map(text -> KeyFile.suiteOf(id).cipherKey(Base64.getDecoder().decode(text)));
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
