package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.TestServer;
import cn.xinxintong.testing.Fresh;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BurstOfSignInsTest {
    private static final int MANY = 120;

    @Test
    void eachIsJudgedOrToldToComeBackAndEverythingElseGoesOn() {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            List<CompletableFuture<Reply>> burst = Stream.generate(Fresh::residentId)
                    .limit(MANY)
                    .map(number ->
                            CompletableFuture.supplyAsync(() -> Site.signIn(number.text(), "lan-tian-88", ""), threads))
                    .toList();
            assertThat(TestServer.shared().browser().get("/readyz").status()).isEqualTo(200);

            assertThat(burst).map(CompletableFuture::join).allSatisfy(reply -> {
                assertThat(reply.code()).isIn("WRONG_LOGIN", "BUSY");
                if (reply.code().equals("BUSY")) {
                    assertThat(reply.status()).isEqualTo(503);
                    assertThat(reply.header("retry-after")).isEqualTo("2");
                    assertThat(reply.at("/retryable")).isEqualTo("true");
                }
            });
        } finally {
            threads.shutdownNow();
        }
    }
}
