package cn.xinxintong.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.MovableClock;
import io.javalin.Javalin;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SmsPostTest {
    private static final MobileNumber ZHANG = new MobileNumber("13899990001");

    private final Stores stores = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock();
    private final SmsOutbox outbox =
            new SmsOutbox(stores.database, new Sealed(stores.cipher, stores.index), clock, UUID::randomUUID);

    private String state() {
        return stores.database.use(
                h -> h.createQuery("select state from sms").mapTo(String.class).one());
    }

    @Test
    void theDemosGoToItsPage() {
        outbox.add(ZHANG, "【新薪通】你好");
        try (SmsPost post = SmsPost.demo(outbox, clock)) {
            Javalin server = Javalin.create(post::hang).start("127.0.0.1", 0);

            post.work();
            String page = Browser.at("http://localhost:" + server.port())
                    .get("/demo/sms")
                    .text();
            server.stop();

            assertThat(page).contains("138****0001").contains("你好");
        }
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void whereThereIsNoWayOutTheyAreGivenUp() {
        outbox.add(ZHANG, "【新薪通】你好");
        try (SmsPost post = SmsPost.nowhere(outbox)) {
            post.work();

            assertThat(state()).isEqualTo("GIVEN_UP");
        }
    }
}
