package cn.xinxintong.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Starts the server of the settings, and stops it when the process is told to end. */
public final class Main {
    private static final int WRONG_SETTING = 2;
    private static final int NO_START = 1;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Settings settings = Settings.of(System.getenv(), List.of(args));
            Server server = new Server(settings, Clock.systemUTC(), new SecureRandom(), UUID::randomUUID);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            server.start(out);
            if (settings.training()) System.exit(0);
        } catch (Settings.WrongSettingException e) {
            out.println(e.getMessage());
            System.exit(WRONG_SETTING);
        } catch (Server.NoStartException e) {
            out.println(e.getMessage());
            System.exit(NO_START);
        }
    }
}
