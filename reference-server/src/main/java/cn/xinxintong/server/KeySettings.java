package cn.xinxintong.server;

import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.KeyRing;
import cn.xinxintong.server.Settings.WrongSettingException;
import cn.xinxintong.server.keys.KeyFile;
import cn.xinxintong.server.keys.Secrets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/**
 * Which ciphers are used, and where the master keys are.
 *
 * @param suite what new data keys, passwords and keys in files are of
 * @param file a PKCS#12 file; the empty path for the secrets of the data folder
 * @param passwordFile the file with its password; the empty path if there is no such file
 */
public record KeySettings(CryptoSuite suite, Path file, Path passwordFile) {
    private static final Path NONE = Path.of("");

    /** The international suite, with its keys in the data folder. */
    public static KeySettings defaults() {
        return inDataFolder(CryptoSuite.INTERNATIONAL);
    }

    /** With the keys in the data folder. */
    public static KeySettings inDataFolder(CryptoSuite suite) {
        return new KeySettings(suite, NONE, NONE);
    }

    static KeySettings of(Map<String, String> environment) {
        Path file = path("XXT_KEYS", environment);
        Path passwordFile = path("XXT_KEYS_PASSWORD_FILE", environment);
        if (file.equals(NONE) != passwordFile.equals(NONE)) {
            throw new WrongSettingException("XXT_KEYS and XXT_KEYS_PASSWORD_FILE go together; one of them is missing.");
        }
        return new KeySettings(
                suite(environment.getOrDefault("XXT_CRYPTO_SUITE", "INTERNATIONAL")), file, passwordFile);
    }

    private static CryptoSuite suite(String text) {
        for (CryptoSuite suite : CryptoSuite.values()) if (suite.name().equals(text)) return suite;
        throw new WrongSettingException("XXT_CRYPTO_SUITE is neither INTERNATIONAL nor SM.");
    }

    private static Path path(String name, Map<String, String> environment) {
        String text = environment.getOrDefault(name, "");
        try {
            if (text.isEmpty()) return NONE;
            if (!text.isBlank()) return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new WrongSettingException(name + " is not the path of a file.");
        }
        throw new WrongSettingException(name + " is blank; leave it out.");
    }

    /** True if the keys are in a file of their own. */
    public boolean hasFile() {
        return !file.equals(NONE);
    }

    /**
     * The secrets of a data folder; with its master keys, unless they are in a file of their own.
     *
     * @throws cn.xinxintong.server.keys.WrongKeysException if they cannot be used
     */
    public Secrets secrets(Path folder, SecureRandom random) {
        return hasFile() ? Secrets.withoutMasters(folder, random) : Secrets.in(folder, suite, random);
    }

    /**
     * The master keys.
     *
     * @throws cn.xinxintong.server.keys.WrongKeysException if they cannot be used
     */
    public KeyRing masters(Secrets secrets) {
        return hasFile() ? KeyFile.read(file, passwordFile, suite) : secrets;
    }
}
