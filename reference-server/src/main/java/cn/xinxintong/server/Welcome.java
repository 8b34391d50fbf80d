package cn.xinxintong.server;

import cn.xinxintong.server.admin.Hiring;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;

/** What a server says on the console once it can work. */
record Welcome(Settings settings, int port, int bankPort) {

    void print(PrintStream out) {
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        out.println("新薪通 is ready at http://localhost:" + port + " after " + millis + " ms; data in "
                + settings.dataDirectory());
        out.println("The interface is described at http://localhost:" + port + "/openapi.json");
        out.println("The sandbox bank, where no money is real, is at http://localhost:" + bankPort);
        if (settings.content() == Settings.Content.DEMO) {
            out.println("This is a demo world: its people are invented, its accounts are in "
                    + settings.dataDirectory().resolve("demo-accounts.json"));
            if (!settings.sms().isThere())
                out.println("Its short messages can be read at http://localhost:" + port + "/demo/sms");
        }
    }

    /** The first account of an empty platform, shown this once. */
    void print(Hiring.Hired hired, PrintStream out) {
        out.println("The platform is empty. Its administrator, shown this once: login "
                + hired.account().login()
                + ", password " + hired.password() + ", secret of the second factor (TOTP) "
                + hired.account().totpSecret());
    }
}
