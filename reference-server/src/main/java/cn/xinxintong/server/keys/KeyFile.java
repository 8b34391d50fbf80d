package cn.xinxintong.server.keys;

import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.KeyRing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Master keys and the key of blind indexes in a PKCS#12 file (RFC 7292), which only its owner may read, as he alone may read
 * the file with its password.
 *
 * <p>Its entries are secret keys: {@code aes-1} (256 bits) or {@code sm4-1} (128 bits) and so on, of which the one with the
 * greatest number is the current one, and either {@code index-sha256} or {@code index-sm3}. A {@code k1} comes from the data
 * folder of an older version and is of AES. Immutable.
 */
public final class KeyFile implements KeyRing {
    private static final String INTERNATIONAL_INDEX = "index-sha256";
    private static final String SM_INDEX = "index-sm3";
    private static final Pattern MASTER = Pattern.compile("(?:aes-|sm4-|k)([1-9]\\d{0,5})");
    private static final Set<PosixFilePermission> OWNERS =
            Collections.unmodifiableSet(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

    private final Map<String, SecretKey> masters;
    private final String current;
    private final SecretKey index;

    private KeyFile(Map<String, SecretKey> masters, String current, SecretKey index) {
        this.masters = Map.copyOf(masters);
        this.current = current;
        this.index = index;
    }

    /**
     * Reads the file.
     *
     * @param suite of which the current master key must be
     * @throws WrongKeysException if a file is missing or others may read it, the password is wrong, or a key is missing or of
     *     no use
     */
    public static KeyFile read(Path file, Path passwordFile, CryptoSuite suite) {
        char[] password = password(passwordFile);
        KeyStore store = load(file, password);
        Map<String, SecretKey> masters = new HashMap<>();
        String current = "";
        SecretKey index = null;
        try {
            for (String alias : Collections.list(store.aliases())) {
                byte[] bytes = bytes(store.getKey(alias, password));
                if (isMaster(alias)) {
                    masters.put(alias, cipherKey(alias, bytes));
                    if (current.isEmpty() || number(alias) > number(current)) current = alias;
                } else if (alias.equals(INTERNATIONAL_INDEX) || alias.equals(SM_INDEX)) {
                    if (index != null) throw new WrongKeysException("XXT_KEYS holds two index keys; it may hold one.");
                    index = suiteOf(alias).indexKey(bytes);
                } else {
                    throw new WrongKeysException(
                            "XXT_KEYS holds an entry that is neither a master key (aes-1, sm4-1, …) nor "
                                    + "the index key (index-sha256 or index-sm3).");
                }
            }
        } catch (GeneralSecurityException e) {
            throw new WrongKeysException("XXT_KEYS holds an entry that the password does not open.");
        }
        if (current.isEmpty() || suiteOf(current) != suite) {
            throw new WrongKeysException(
                    "The newest master key in XXT_KEYS is not of the suite in XXT_CRYPTO_SUITE; add one: "
                            + "./dev keys master");
        }
        if (index == null) throw new WrongKeysException("XXT_KEYS holds no index key (index-sha256 or index-sm3).");
        return new KeyFile(masters, current, index);
    }

    /**
     * Makes a file with a master key and an index key.
     *
     * @throws WrongKeysException if it is there already, or cannot be written
     */
    public static void make(Path file, Path passwordFile, CryptoSuite suite, SecureRandom random) {
        String index = suite == CryptoSuite.SM ? SM_INDEX : INTERNATIONAL_INDEX;
        make(file, passwordFile, Map.of(alias(suite, 1), suite.newCipherKey(random), index, suite.newIndexKey(random)));
    }

    /**
     * Makes a file with the master keys and the index key of the data folder.
     *
     * @throws WrongKeysException if it is there already, or cannot be written
     */
    public static void makeOf(Secrets secrets, Path file, Path passwordFile) {
        Map<String, SecretKey> keys = new HashMap<>(secrets.masters());
        SecretKey index = secrets.indexKey();
        boolean sm =
                CryptoSuite.ofIndexKey(index).filter(CryptoSuite.SM::equals).isPresent();
        keys.put(sm ? SM_INDEX : INTERNATIONAL_INDEX, index);
        make(file, passwordFile, keys);
    }

    private static void make(Path file, Path passwordFile, Map<String, SecretKey> keys) {
        if (Files.exists(file)) throw new WrongKeysException("The file of XXT_KEYS is there already.");
        char[] password = password(passwordFile);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            for (Map.Entry<String, SecretKey> key : keys.entrySet()) add(store, key.getKey(), key.getValue(), password);
            write(store, file, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new WrongKeysException("The file of XXT_KEYS cannot be written.");
        }
    }

    /**
     * Adds a master key of the suite, which is the current one from then on.
     *
     * @throws WrongKeysException if the file cannot be read or written
     */
    public static void addMaster(Path file, Path passwordFile, CryptoSuite suite, SecureRandom random) {
        char[] password = password(passwordFile);
        KeyStore store = load(file, password);
        try {
            int greatest = 0;
            for (String alias : Collections.list(store.aliases())) {
                if (isMaster(alias)) greatest = Math.max(greatest, number(alias));
            }
            add(store, alias(suite, greatest + 1), suite.newCipherKey(random), password);
            write(store, file, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new WrongKeysException("The file of XXT_KEYS cannot be written.");
        }
    }

    private static KeyStore load(Path file, char[] password) {
        requireOwnerOnly(file, "XXT_KEYS");
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(stream, password);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new WrongKeysException(
                    "XXT_KEYS is no PKCS#12 file that the password in XXT_KEYS_PASSWORD_FILE opens.");
        }
    }

    private static char[] password(Path file) {
        requireOwnerOnly(file, "XXT_KEYS_PASSWORD_FILE");
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).stripTrailing();
            if (!text.isEmpty()) return text.toCharArray();
        } catch (IOException e) {
            throw new WrongKeysException("The file of XXT_KEYS_PASSWORD_FILE cannot be read.");
        }
        throw new WrongKeysException("The file of XXT_KEYS_PASSWORD_FILE is empty.");
    }

    private static void requireOwnerOnly(Path file, String setting) {
        if (!Files.isRegularFile(file)) throw new WrongKeysException("The file of " + setting + " is not there.");
        try {
            if (OWNERS.containsAll(Files.getPosixFilePermissions(file))) return;
        } catch (IOException | UnsupportedOperationException e) {
            throw new WrongKeysException("Who may read the file of " + setting + " cannot be found out.");
        }
        throw new WrongKeysException(
                "The file of " + setting + " can be read by others than its owner. Run chmod 600 on it.");
    }

    private static byte[] bytes(Key key) {
        if (key instanceof SecretKey secret) return secret.getEncoded();
        throw new WrongKeysException("XXT_KEYS holds an entry that is no secret key.");
    }

    private static SecretKey cipherKey(String alias, byte[] bytes) {
        try {
            return suiteOf(alias).cipherKey(bytes);
        } catch (IllegalArgumentException e) {
            throw new WrongKeysException("The key " + alias
                    + " in XXT_KEYS has the wrong length: aes keys have 256 bits, " + "sm4 keys 128.");
        }
    }

    /** A PKCS#12 file knows no SM4 and no HMAC with SM3: the alias says what the bytes are for. */
    private static void add(KeyStore store, String alias, SecretKey key, char[] password)
            throws GeneralSecurityException {
        SecretKey bytes = new SecretKeySpec(key.getEncoded(), "AES");
        store.setEntry(alias, new KeyStore.SecretKeyEntry(bytes), new KeyStore.PasswordProtection(password));
    }

    private static void write(KeyStore store, Path file, char[] password) throws IOException, GeneralSecurityException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, "keys", ".tmp", PosixFilePermissions.asFileAttribute(OWNERS));
        try (OutputStream stream = Files.newOutputStream(draft)) {
            store.store(stream, password);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String alias(CryptoSuite suite, int number) {
        return (suite == CryptoSuite.SM ? "sm4-" : "aes-") + number;
    }

    /** The number in the id of a master key. */
    static int number(String id) {
        Matcher master = MASTER.matcher(id);
        if (!master.matches()) throw new IllegalArgumentException("not the id of a master key");
        return Integer.parseInt(master.group(1));
    }

    /** True for the id of a master key. */
    static boolean isMaster(String id) {
        return MASTER.matcher(id).matches();
    }

    /** The suite of a master key or an index key, by its id. */
    public static CryptoSuite suiteOf(String alias) {
        return alias.startsWith("sm4-") || alias.equals(SM_INDEX) ? CryptoSuite.SM : CryptoSuite.INTERNATIONAL;
    }

    @Override
    public String currentKeyId() {
        return current;
    }

    @Override
    public Optional<SecretKey> key(String id) {
        return Optional.ofNullable(masters.get(id));
    }

    @Override
    public SecretKey indexKey() {
        return index;
    }
}
