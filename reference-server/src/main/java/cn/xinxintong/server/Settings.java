package cn.xinxintong.server;

import cn.xinxintong.server.notices.SmsGatewaySettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What can be set from outside.
 *
 * @param port of the HTTP interface; 0 for any free one
 * @param bankPort of the sandbox bank, on this machine alone; 0 for any free one
 * @param dataDirectory where the keys and the embedded database are
 * @param databaseUrl a JDBC address of PostgreSQL, empty for the embedded one
 * @param content what an empty database is filled with
 * @param keys which ciphers, and where their master keys are
 * @param sms the gateway for SMS, if there is one
 * @param training true if the server stops as soon as it is ready, so that the classes it loaded can be archived
 */
public record Settings(
        int port,
        int bankPort,
        Path dataDirectory,
        String databaseUrl,
        Content content,
        KeySettings keys,
        SmsGatewaySettings sms,
        boolean training) {

    /** With the keys in the data folder, and without a gateway for SMS. */
    public Settings(int port, int bankPort, Path dataDirectory, String databaseUrl, Content content, boolean training) {
        this(
                port,
                bankPort,
                dataDirectory,
                databaseUrl,
                content,
                KeySettings.defaults(),
                SmsGatewaySettings.none(),
                training);
    }

    /** What a new database is filled with. */
    public enum Content {
        DEMO,
        /** One administrator with a one-time password. */
        EMPTY
    }

    /** A setting is wrong; the message is a sentence that names it. */
    public static final class WrongSettingException extends RuntimeException {
        private static final long serialVersionUID = 1;

        public WrongSettingException(String sentence) {
            super(sentence);
        }
    }

    /**
     * Reads the environment and the command line.
     *
     * @throws WrongSettingException if a value or an option is wrong
     */
    public static Settings of(Map<String, String> environment, List<String> options) {
        for (String option : options) {
            if (!option.equals("--empty") && !option.equals("--train")) {
                throw new WrongSettingException("The option " + option + " is unknown. Known are --empty and --train.");
            }
        }
        return new Settings(
                port("XXT_PORT", environment.getOrDefault("XXT_PORT", "8080")),
                port("XXT_BANK_PORT", environment.getOrDefault("XXT_BANK_PORT", "8081")),
                directory(environment.getOrDefault("XXT_DATA_DIR", ".data")),
                databaseUrl(environment.getOrDefault("XXT_DATABASE_URL", "")),
                options.contains("--empty") ? Content.EMPTY : Content.DEMO,
                KeySettings.of(environment),
                sms(environment),
                options.contains("--train"));
    }

    private static SmsGatewaySettings sms(Map<String, String> environment) {
        try {
            return SmsGatewaySettings.of(environment);
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(String.valueOf(e.getMessage()));
        }
    }

    private static int port(String name, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) return port;
        } catch (NumberFormatException e) {
            throw new WrongSettingException(name + " is not a number from 0 to 65535.");
        }
        throw new WrongSettingException(name + " is not a number from 0 to 65535.");
    }

    private static Path directory(String text) {
        try {
            if (!text.isBlank()) return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new WrongSettingException("XXT_DATA_DIR is not the path of a folder.");
        }
        throw new WrongSettingException("XXT_DATA_DIR is empty; leave it out for the folder .data.");
    }

    private static String databaseUrl(String text) {
        if (text.isEmpty() || text.startsWith("jdbc:postgresql:")) return text;
        throw new WrongSettingException("XXT_DATABASE_URL does not begin with jdbc:postgresql: .");
    }
}
