package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.testing.Books;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Dump;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class DemoWorldTest {
    private static final TestServer SERVER = TestServer.shared();

    @Test
    void saysThatItIsOne() {
        assertThat(SERVER.console()).contains("demo world").contains("demo-accounts.json");
    }

    @Test
    void hasTwentyWorkersOfWhomTheFirstSixCanSignInAndThreePastTheForcedChange() {
        List<JsonNode> workers = new ArrayList<>();
        SERVER.accounts().forEach(a -> {
            if (a.get("role").asText().equals("WORKER")) workers.add(a);
        });
        assertThat(workers).hasSize(20);
        List<Boolean> mustChange = new ArrayList<>();
        for (JsonNode worker : workers.subList(0, 6)) {
            Browser.Reply in = Site.signIn(
                    worker.get("login").asText(), worker.get("password").asText(), "");
            assertThat(in.status()).isEqualTo(200);
            mustChange.add(in.json().get("mustChangePassword").asBoolean());
        }
        assertThat(mustChange).containsExactly(false, false, false, false, true, true);
    }

    private static Browser signedIn(JsonNode worker) {
        return SERVER.browser()
                .as(Site.signIn(
                                worker.get("login").asText(),
                                worker.get("password").asText(),
                                "")
                        .at("/token"));
    }

    @Test
    void hasWagesThatArrivedAndCameBackAndCardsInEveryState() {
        Set<String> wages = new TreeSet<>();
        Set<String> cards = new TreeSet<>();
        Set<String> lines = new TreeSet<>();
        for (JsonNode account : SERVER.accounts()) {
            if (!account.get("role").asText().equals("WORKER") || account.has("oneTimeCode")) continue;
            Browser worker = signedIn(account);
            cards.add(worker.get("/v1/me/wage-card").at("/state"));
            worker.get("/v1/me/wages")
                    .json()
                    .get("items")
                    .forEach(wage -> wages.add(wage.get("state").asText()));
            worker.get("/v1/me/payroll-lines").json().get("items").forEach(line -> {
                if (line.get("open").asBoolean()) lines.add(line.get("state").asText());
            });
        }
        assertThat(wages).containsExactly("FAILED", "PAID", "RETURNED");
        assertThat(cards).containsExactly("BOUND", "CHANGE_PENDING", "NONE", "PENDING", "REFUSED", "SUSPENDED");
        assertThat(lines).containsExactly("OBJECTED", "SIGNED", "WAITING");
        assertThat(new Books(SERVER).sumOfAllAccounts()).isZero();
    }

    @Test
    void mostWorkersHaveBoundAMobileNumberAndSignInByIt() {
        List<JsonNode> mobiles = new ArrayList<>();
        SERVER.accounts().forEach(account -> {
            if (account.has("mobile")) mobiles.add(account);
        });

        assertThat(mobiles).hasSize(19);
        JsonNode wang = mobiles.get(0);
        assertThat(Site.signIn(wang.get("mobile").asText(), wang.get("password").asText(), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void hasFourteenMonthsOfRecordsOnTwoSites() {
        Browser wang = signedIn(SERVER.accounts().get(0));
        String project = wang.get("/v1/me/projects").at("/items/0/id");
        YearMonth last = YearMonth.parse(SERVER.month()).minusMonths(1);
        for (YearMonth month = last.minusMonths(12); !month.isAfter(last); month = month.plusMonths(1)) {
            JsonNode days = wang.get("/v1/me/projects/" + project + "/attendance?month=" + month)
                    .json()
                    .get("days");
            assertThat(days.size()).isGreaterThan(18);
        }
        assertThat(Site.enterprise().get("/v1/enterprise/projects?limit=200").text())
                .contains("河滩北路安置房一期");
        assertThat(Site.otherEnterprise()
                        .get("/v1/enterprise/projects?limit=200")
                        .text())
                .contains("克孜河大桥引道工程");
    }

    @Test
    void holdsNoNumberAndNoNameInReadableForm() {
        String kept = Dump.of(new Database(Jdbi.create(SERVER.databaseUrl())));

        assertThat(kept).contains("河滩北路安置房一期");
        SERVER.accounts().forEach(account -> {
            if (!account.get("role").asText().equals("WORKER")) return;
            assertThat(kept.contains(account.get("login").asText())).isFalse();
            assertThat(kept.contains(account.get("name").asText())).isFalse();
            if (account.has("mobile"))
                assertThat(kept.contains(account.get("mobile").asText())).isFalse();
        });
    }
}
