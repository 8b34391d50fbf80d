package cn.xinxintong.auth.client;

import static cn.xinxintong.auth.client.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.wire.AgreementForm;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.wire.PlatformRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    /** OkHttp and Okio have a few for the whole process: daemons that end when there was nothing to do for a minute. */
    private static final Set<String> OF_THE_PROCESS = Set.of("OkHttp TaskRunner", "Okio Watchdog");

    @Test
    void noThreadOfAClientOutlivesItsClose() throws Exception {
        try (ScriptedServer server = ScriptedServer.http()) {
            ask(server);
            Set<Thread> before = threads();

            for (int i = 0; i < 20; i++) ask(server);

            Set<Thread> after = threads();
            after.removeAll(before);
            after.removeIf(t -> t.getName().startsWith("pool-"));
            assertThat(after).allSatisfy(thread -> {
                assertThat(OF_THE_PROCESS).contains(thread.getName());
                assertThat(thread.isDaemon()).isTrue();
            });
            assertThat(after).hasSizeLessThan(5);
        }
    }

    private static void ask(ScriptedServer server) {
        try (PlatformClient client =
                new PlatformClient(server.address(), "en", ClientSettings.defaults(), new MovableClock())) {
            server.willAnswer(json(200, "{\"kind\":\"user\",\"version\":\"1\",\"text\":\"t\"}"));
            client.exchange(PlatformRequest.get("/v1/agreements/current", Map.of(), AgreementForm.class));
        }
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }
}
