package cn.xinxintong.server.tools;

import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.Envelope;
import cn.xinxintong.crypto.KeyRing;
import cn.xinxintong.crypto.PersonalDataCipher;
import cn.xinxintong.crypto.UnreadableException;
import cn.xinxintong.server.KeySettings;
import cn.xinxintong.server.Settings;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.RunningDatabase;
import cn.xinxintong.server.keys.KeyFile;
import cn.xinxintong.server.keys.Reencryption;
import cn.xinxintong.server.keys.Secrets;
import cn.xinxintong.server.keys.SqlDataKeyStore;
import cn.xinxintong.server.keys.WrongKeysException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Looks after the keys of personal data: {@code status}, {@code rotate}, {@code master}, {@code make}. */
public final class Keys {
    private static final String USAGE = """
            keys status   shows the current data key, and how far the re-encryption under it has come
            keys rotate   adds a data key; servers write with it within seconds and re-encrypt what stands under older ones
            keys master   adds a master key to XXT_KEYS, or to secrets.properties; at its next start a server wraps the data
                          keys by it
            keys make     makes the PKCS#12 file of XXT_KEYS, with the password in XXT_KEYS_PASSWORD_FILE; the master keys of
                          the data folder, if it has any, are moved there: stop the server first""";

    private final Settings settings;
    private final SecureRandom random;
    private final PrintStream out;

    /** @param out where answers are written, a line each */
    public Keys(Settings settings, SecureRandom random, PrintStream out) {
        this.settings = settings;
        this.random = random;
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), List.of(args), out));
    }

    /** @return 0 if it was done, 1 if it could not be, 2 if a setting or the command is wrong */
    static int run(Map<String, String> environment, List<String> args, PrintStream out) {
        try {
            Settings settings = Settings.of(environment, List.of());
            return new Keys(settings, new SecureRandom(), out).run(args.size() == 1 ? args.get(0) : "help");
        } catch (Settings.WrongSettingException e) {
            out.println(e.getMessage());
            return 2;
        } catch (WrongKeysException e) {
            out.println(e.getMessage());
            return 1;
        } catch (UnreadableException e) {
            out.println("The data keys in the database are under a master key that is not there.");
            return 1;
        } catch (JdbiException e) {
            out.println("The database does not answer, or no server has ever started on it.");
            return 1;
        }
    }

    private int run(String command) {
        switch (command) {
            case "status" -> status();
            case "rotate" -> rotate();
            case "master" -> addMaster();
            case "make" -> make();
            default -> {
                out.println(USAGE);
                return 2;
            }
        }
        return 0;
    }

    private void rotate() {
        Envelope envelope = envelope(database());
        CryptoSuite suite = settings.keys().suite();
        out.println("Data key " + envelope.rotate(suite) + " (" + suite
                + ") is there. Running servers write with it within "
                + "seconds and re-encrypt the rest; keys status tells how far they are.");
    }

    private void status() {
        Database database = database();
        Envelope envelope = envelope(database);
        out.println("current data key: " + envelope.currentKeyId() + " (" + envelope.suite() + ")");
        Reencryption reencryption = new Reencryption(
                database, new PersonalDataCipher(envelope, random), envelope::currentKeyId, Clock.systemUTC(), 1);
        for (Reencryption.Progress p : reencryption.progress()) {
            String state = p.done() ? "done" : p.pass() == 0 ? "not begun" : "in pass " + p.pass();
            out.println(p.table() + ": " + state + ", " + p.lookedAt() + " rows looked at, " + p.rewritten()
                    + " re-encrypted");
        }
    }

    private void addMaster() {
        KeySettings keys = settings.keys();
        if (keys.hasFile()) KeyFile.addMaster(keys.file(), keys.passwordFile(), keys.suite(), random);
        else Secrets.withNewMaster(existingFolder(), keys.suite(), random);
        out.println(
                "A master key is there. At its next start a server wraps the data keys by it; keep the old one until then, "
                        + "and as long as backups of the database from before are kept.");
    }

    private void make() {
        KeySettings keys = settings.keys();
        if (!keys.hasFile())
            throw wrong("Name the file in XXT_KEYS, and that with its password in XXT_KEYS_PASSWORD_FILE.");
        Path folder = settings.dataDirectory();
        if (Files.exists(folder.resolve("secrets.properties"))) move(Secrets.withoutMasters(folder, random), folder);
        else KeyFile.make(keys.file(), keys.passwordFile(), keys.suite(), random);
        out.println(
                "The file of XXT_KEYS is made. Without it the database cannot be read: keep a copy, and not beside its "
                        + "backup.");
    }

    /** The data of the folder stay readable: its keys go into the file, and out of the folder. */
    private void move(Secrets secrets, Path folder) {
        KeySettings keys = settings.keys();
        if (!secrets.hasMasters()) {
            KeyFile.make(keys.file(), keys.passwordFile(), keys.suite(), random);
            return;
        }
        KeyFile.makeOf(secrets, keys.file(), keys.passwordFile());
        CryptoSuite suite = KeyFile.suiteOf(secrets.currentKeyId());
        if (suite != keys.suite()) KeyFile.addMaster(keys.file(), keys.passwordFile(), keys.suite(), random);
        KeyFile.read(keys.file(), keys.passwordFile(), keys.suite());
        secrets.forgetMasters(folder);
        out.println("The master keys of secrets.properties are in the file now, and no longer there.");
    }

    private Path existingFolder() {
        Path folder = settings.dataDirectory();
        if (Files.exists(folder.resolve("secrets.properties"))) return folder;
        throw wrong("There is no secrets.properties in the data folder. Name the right one in XXT_DATA_DIR.");
    }

    private Secrets secrets() {
        return settings.keys().secrets(existingFolder(), random);
    }

    private Envelope envelope(Database database) {
        KeySettings keys = settings.keys();
        KeyRing masters = keys.hasFile() ? KeyFile.read(keys.file(), keys.passwordFile(), keys.suite()) : secrets();
        Envelope envelope = new Envelope(masters, new SqlDataKeyStore(database), random);
        envelope.refresh();
        if (!envelope.isOpen()) throw wrong("There is no data key yet: start the server first.");
        return envelope;
    }

    private Database database() {
        String url = settings.databaseUrl();
        if (url.isEmpty()) {
            url = RunningDatabase.url(
                            settings.dataDirectory().resolve("database"),
                            secrets().databasePassword())
                    .orElseThrow(() -> wrong("The embedded database does not run: start the server first."));
        }
        return new Database(Jdbi.create(url));
    }

    private static Settings.WrongSettingException wrong(String sentence) {
        return new Settings.WrongSettingException(sentence);
    }
}
