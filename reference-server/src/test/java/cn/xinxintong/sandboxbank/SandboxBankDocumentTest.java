package cn.xinxintong.sandboxbank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.identity.PersonName;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.bank.BankEvent;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.CardVerification;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.PayOrder;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.bank.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table in docs/sandbox-bank.md, played over HTTP. */
class SandboxBankDocumentTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(\\d{4})` \\| `(\\d+)` \\| (.*?) \\| (.*?) \\| (.*?) \\|$");

    /** A row; {@code asked} and {@code paid} are what comes one after another, the backticks taken off. */
    record Row(String ending, String number, List<String> asked, List<String> paid) {
        @Override
        public String toString() {
            return ending;
        }
    }

    @TempDir
    private Path folder;

    static Stream<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("../docs/sandbox-bank.md")))
                .results()
                .map(row -> new Row(row.group(1), row.group(2), steps(row.group(3)), steps(row.group(4))));
    }

    private static List<String> steps(String cell) {
        return List.of(cell.replace("`", "").replace("then ", "").split(", "));
    }

    @Test
    void everyEndingHasARow() throws IOException {
        assertThat(rows().map(Row::ending))
                .containsExactlyElementsOf(
                        Stream.of(Ending.values()).map(Ending::lastFour).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itsNumberIsWholeAndIsTheOneOnThePage(Row row) {
        assertThat(BankCardNumber.isValid(row.number())).isTrue();
        assertThat(row.number()).endsWith(row.ending());
        assertThat(Ending.of(row.ending()).orElseThrow().exampleNumber()).isEqualTo(row.number());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itIsVerifiedAsTheRowSays(Row row) {
        try (SandboxWorld world = new SandboxWorld(folder)) {
            CardVerification question = question(row);
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < row.asked().size(); i++)
                answers.add(words(world.bank().verifyCard(question)));

            assertThat(answers).isEqualTo(row.asked());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itIsPaidAsTheRowSays(Row row) {
        try (SandboxWorld world = new SandboxWorld(folder)) {
            world.bank().verifyCard(question(row));
            Submission submission = world.bank().submit(batch(row));
            world.settle();

            boolean silent = row.ending().equals("1011");
            assertThat(submission).isEqualTo(silent ? new Submission.Unknown() : new Submission.Accepted());
            List<BankEvent> events = events(world);
            assertThat(outcomes(events)).isEqualTo(row.paid());
            assertThat(events.stream().anyMatch(BankEvent.CardSuspended.class::isInstance))
                    .isEqualTo(row.ending().equals("1012"));
            assertThat(world.sandbox().ledgerSum()).isEqualTo(Money.ZERO);
        }
    }

    private static List<BankEvent> events(SandboxWorld world) {
        return world.mailbox.takeAll().stream()
                .map(world.bank()::parse)
                .map(callback -> ((Callback.Genuine) callback).event())
                .toList();
    }

    private static List<String> outcomes(List<BankEvent> events) {
        return events.stream()
                .filter(BankEvent.LinesSettled.class::isInstance)
                .flatMap(event -> ((BankEvent.LinesSettled) event).results().stream())
                .map(result -> (result.outcome() + " " + result.reason()).trim())
                .toList();
    }

    private static String words(Verification verification) {
        if (verification instanceof Verification.Rejected rejected) {
            CardReason reason = rejected.reason();
            return reason.name();
        }
        return verification instanceof Verification.Verified ? "VERIFIED" : "no answer";
    }

    private static CardVerification question(Row row) {
        PersonName holder = People.ALIM_NAME;
        BankCardNumber card = new BankCardNumber(row.number());
        return new CardVerification(UUID.randomUUID(), holder, People.ALIM_NUMBER, card, Fresh.mobile());
    }

    private static PayBatch batch(Row row) {
        PayOrder order = new PayOrder(
                1, People.ALIM_NAME, new BankCardNumber(row.number()), Money.ofFen(1), YearMonth.of(2026, 5), "5月工资");
        return new PayBatch(new BatchNumber("B" + row.ending()), Batches.ACCOUNT, List.of(order));
    }
}
