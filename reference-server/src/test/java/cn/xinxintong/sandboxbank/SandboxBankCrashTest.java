package cn.xinxintong.sandboxbank;

import static cn.xinxintong.sandboxbank.Batches.ACCOUNT;
import static cn.xinxintong.sandboxbank.Batches.batch;
import static cn.xinxintong.sandboxbank.Batches.question;
import static cn.xinxintong.sandboxbank.Batches.yuan;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.bank.BankEvent;
import cn.xinxintong.wage.bank.BatchState;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.LineResult.Outcome;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.bank.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bank is killed: another begins with what the one before had put on disk. */
class SandboxBankCrashTest {
    private static final PayBatch BATCH = batch("B1", "2000", "1005", "1008", "1012", "2001");
    private static final Money KEPT = yuan(101 + 104 + 105);

    @TempDir
    private Path folder;

    private SandboxWorld world;

    @BeforeEach
    void aSandbox() {
        world = new SandboxWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void killedAfterAnyPieceOfWorkItPaysEveryLineOnce(int pieces) {
        world.bank().verifyCard(question("1012"));
        world.bank().submit(BATCH);
        for (int i = 0; i < pieces; i++) world.sandbox().payOnce();

        world.crash();
        world.settle();

        assertThat(world.bank().query(BATCH.number())).isEqualTo(BatchState.PARTLY_PAID);
        assertThat(outcomes())
                .containsExactly(Outcome.PAID, Outcome.RETURNED, Outcome.FAILED, Outcome.PAID, Outcome.PAID);
        assertThat(world.sandbox().paidOut()).isEqualTo(KEPT);
        assertThat(world.sandbox().balance(ACCOUNT.number()))
                .isEqualTo(yuan(100_000_000).minus(KEPT));
        assertThat(world.sandbox().ledgerSum()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void killedAfterAnyPieceOfWorkItTellsEveryEvent(int pieces) {
        world.bank().verifyCard(question("1012"));
        world.bank().submit(BATCH);
        for (int i = 0; i < pieces; i++) world.sandbox().payOnce();

        world.crash();
        world.settle();

        Map<String, BankEvent> events = world.mailbox.takeAll().stream()
                .map(world.bank()::parse)
                .map(callback -> ((Callback.Genuine) callback).event())
                .collect(Collectors.toMap(BankEvent::id, event -> event, (first, again) -> first));
        assertThat(events).hasSize(3);
    }

    @Test
    void killedAgainAndAgainItPaysEveryLineOnce() {
        world.bank().submit(BATCH);
        boolean worked;
        do {
            world.crash();
            worked = world.sandbox().payOnce();
        } while (worked);
        world.settle();

        assertThat(world.sandbox().paidOut()).isEqualTo(KEPT);
    }

    @Test
    void afterwardsItTakesTheSameBatchAsTheSameAndOtherPaymentsAsOthers() {
        world.bank().submit(BATCH);
        world.crash();

        assertThat(world.bank().submit(BATCH)).isEqualTo(new Submission.Accepted());
        assertThat(world.bank().submit(batch("B1", "2000")))
                .isEqualTo(new Submission.Rejected(Submission.Reason.NUMBER_REUSED));
        world.settle();
        assertThat(world.sandbox().paidOut()).isEqualTo(KEPT);
    }

    @Test
    void whatItNeverAnsweredItHasTakenAllTheSame() {
        PayBatch silent = batch("B2", "1011");
        assertThat(world.bank().submit(silent)).isEqualTo(new Submission.Unknown());

        world.crash();

        assertThat(world.bank().query(silent.number())).isEqualTo(BatchState.ACCEPTED);
    }

    @Test
    void afterwardsItRemembersWhatItWasAsked() {
        var silent = question("1004");
        var down = question("1007");
        world.bank().verifyCard(silent);
        world.bank().verifyCard(down);
        world.crash();

        assertThat(world.bank().verifyCard(silent)).isEqualTo(new Verification.Verified());
        assertThat(world.bank().verifyCard(down)).isEqualTo(new Verification.Unknown());
        assertThat(world.bank().verifyCard(down)).isEqualTo(new Verification.Verified());
    }

    @Test
    void whatThePlatformHasIsNotToldAgain() {
        world.bank().submit(BATCH);
        world.settle();
        world.mailbox.takeAll();

        world.crash();
        world.settle();

        assertThat(world.mailbox.takeAll()).isEmpty();
    }

    @Test
    void whatThePlatformDidNotTakeIsToldByTheNextOne() {
        world.mailbox.willAnswer(500);
        world.bank().submit(batch("B2", "2000"));
        world.sandbox().payOnce();

        world.crash();
        world.settle();

        Set<String> ids = world.mailbox.takeAll().stream()
                .map(world.bank()::parse)
                .map(callback -> ((Callback.Genuine) callback).event().id())
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
    }

    @Test
    void aJournalCutAnywhereIsReadUpToItsLastWholeLine() throws IOException {
        world.bank().verifyCard(question("1012"));
        world.bank().submit(BATCH);
        world.settle();
        byte[] whole = Files.readAllBytes(folder.resolve("sandbox-bank.jsonl"));

        for (int length = 0; length <= whole.length; length += 3) {
            Path copy = Files.createDirectories(folder.resolve("cut"));
            Files.write(copy.resolve("sandbox-bank.jsonl"), Arrays.copyOf(whole, length));
            Json json = new Json();
            Books books = new Books(new Journal(copy, json), Clock.systemUTC());
            boolean taken = books.state("B1").isPresent();
            while (books.work().isPresent()) assertThat(books.ledgerSum()).isZero();

            assertThat(books.paidOut()).as("cut at %d", length).isEqualTo(taken ? KEPT.fen() : 0);
            assertThat(books.ledgerSum()).isZero();
            books.close();
            assertThat(Files.readAllLines(copy.resolve("sandbox-bank.jsonl")))
                    .allMatch(
                            line -> json.read(line.getBytes(UTF_8), Entry.class).isPresent());
        }
    }

    @Test
    void aJournalThatSomebodySpoiltIsNotGuessedAt() throws IOException {
        Path spoilt = Files.createDirectories(folder.resolve("spoilt"));
        Files.writeString(
                spoilt.resolve("sandbox-bank.jsonl"), "{\"entry\":\"event-answered\",\"event\":\"e\"}\nx\n{}\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Books(new Journal(spoilt, new Json()), Clock.systemUTC()))
                .withMessageContaining("line 2");
    }

    @Test
    void noNameAndNoWholeNumberIsOnDisk() throws IOException {
        var question = question("2000");
        world.bank().verifyCard(question);
        world.bank().submit(BATCH);
        world.settle();

        String journal = Files.readString(folder.resolve("sandbox-bank.jsonl"));
        assertThat(journal)
                .doesNotContain(question.card().digits())
                .doesNotContain(question.number().text())
                .doesNotContain(question.mobile().digits())
                .doesNotContain(question.holder().text());
        assertThat(List.of(journal.split("\n"))).noneMatch(Predicate.isEqual(""));
    }

    private List<Outcome> outcomes() {
        return world.bank().results(BATCH.number(), "").items().stream()
                .map(LineResult::outcome)
                .toList();
    }
}
