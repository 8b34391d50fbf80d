package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Site;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What stands in the log after people came and went, with every logger of ours at its most talkative. */
class LogTest {
    private final Logger ours = (Logger) LoggerFactory.getLogger("cn.xinxintong");
    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

    @BeforeEach
    void listen() {
        ours.setLevel(Level.TRACE);
        ours.setAdditive(false);
        kept.start();
        ours.addAppender(kept);
    }

    @AfterEach
    void stopListening() {
        ours.detachAppender(kept);
        ours.setAdditive(true);
        ours.setLevel(null);
    }

    private String log() {
        return kept.list.stream()
                .map(e -> e.getFormattedMessage() + " " + e.getKeyValuePairs() + " " + e.getThrowableProxy())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void namesRoutesAndStatusesButNobody() {
        Browser enterprise = Site.enterprise();
        String project = Site.project(enterprise);
        Browser officer = Site.officer();
        Site.Newcomer newcomer = Site.newcomer();
        String code = Site.collect(officer, newcomer);
        Site.signIn(newcomer.number(), "wrong-password-7", "");
        Browser worker = Site.firstSignIn(newcomer, code);
        Site.join(worker, officer, Site.invite(enterprise, project, newcomer));
        worker.get("/v1/me/projects/" + project + "/attendance?month=" + newcomer.number());
        worker.get("/v1/" + newcomer.number());

        assertThat(log())
                .contains("POST /v1/sign-in/password")
                .contains("GET /v1/me/projects/{id}/attendance")
                .contains("status=\"401\"")
                .doesNotContain(newcomer.number())
                .doesNotContain(newcomer.name())
                .doesNotContain(newcomer.lastSix())
                .doesNotContain(code)
                .doesNotContain("wrong-password-7")
                .doesNotContain("gongdi-2026")
                .doesNotContain(project);
    }
}
