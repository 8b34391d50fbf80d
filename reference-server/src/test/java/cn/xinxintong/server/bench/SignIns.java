package cn.xinxintong.server.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.testing.People;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Sign-ins of workers of the demo world, over HTTP. The yardstick is Argon2id of Bouncy Castle with the parameters that the
 * server hashes with, on as many threads as there are clients; ours and it take turns.
 */
final class SignIns {
    private static final int ROUNDS = 5;
    private static final int TURN_MILLIS = 3_000;
    private static final int WARM_UP_MILLIS = 10_000;
    private static final int MOST_MILLIS_AT_16 = 500;
    private static final int TRIES = 200;

    private final Browser browser;
    private final List<JsonNode> workers = new ArrayList<>();
    private final String agreement;

    private record Turn(double perSecond, double[] millis) {}

    /** @param folder the server's, for its demo accounts */
    SignIns(String address, Path folder) throws IOException {
        this.browser = Browser.at(address);
        for (JsonNode account :
                new ObjectMapper().readTree(folder.resolve("demo-accounts.json").toFile())) {
            boolean worker = account.path("role").asText().equals("WORKER");
            if (worker && account.path("oneTimeCode").asText("").isEmpty()) workers.add(account);
        }
        this.agreement = browser.get("/v1/agreements/current").at("/version");
    }

    /** As many clients, each with the next sign-in as soon as the last is answered. */
    Measured against(int clients, double goal) {
        turn(clients, WARM_UP_MILLIS, this::signIn);
        turn(clients, WARM_UP_MILLIS / 4, SignIns::hash);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        double[] slowest = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double before = turn(clients, TURN_MILLIS, SignIns::hash).perSecond();
            Turn turn = turn(clients, TURN_MILLIS, this::signIn);
            bare[round] = (before + turn(clients, TURN_MILLIS, SignIns::hash).perSecond()) / 2;
            ours[round] = turn.perSecond();
            ratios[round] = ours[round] / bare[round];
            slowest[round] = Measured.quantile(turn.millis(), 0.99);
        }
        double ratio = Measured.quantile(ratios, 0.5);
        double p99 = Measured.quantile(slowest, 0.5);
        boolean bounded = clients == 16;
        return new Measured(
                "sign-in-" + clients,
                Measured.quantile(ours, 0.5),
                Measured.quantile(bare, 0.5),
                "/s",
                ratio,
                ">= " + goal + " times" + (bounded ? ", p99 <= " + MOST_MILLIS_AT_16 + " ms" : ""),
                ratio >= goal && (!bounded || p99 <= MOST_MILLIS_AT_16),
                String.format(
                        Locale.ROOT,
                        "%.2f to %.2f times, p99 %.0f ms",
                        Measured.quantile(ratios, 0),
                        Measured.quantile(ratios, 1),
                        p99));
    }

    private static Turn turn(int threads, int millis, IntConsumer work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + millis * 1_000_000L;
        List<Double> took = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            clients.add(CompletableFuture.runAsync(
                    () -> {
                        while (System.nanoTime() < end) {
                            long before = System.nanoTime();
                            work.accept(next.getAndIncrement());
                            took.add((System.nanoTime() - before) / 1e6);
                        }
                    },
                    pool));
        }
        clients.forEach(CompletableFuture::join);
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        return new Turn(took.size() / seconds, took.stream().mapToDouble(d -> d).toArray());
    }

    private static void hash(int number) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(19 * 1024)
                .withIterations(2)
                .withParallelism(1)
                .withSalt(("salt of nobody" + number).getBytes(UTF_8))
                .build());
        generator.generateBytes("lan-tian-88".getBytes(UTF_8), new byte[32]);
    }

    private void signIn(int number) {
        JsonNode worker = workers.get(number % workers.size());
        int status = signIn(
                worker.get("login").asText(), worker.get("password").asText(), "bench-" + number % workers.size());
        if (status != 200) throw new IllegalStateException("a sign-in was answered " + status);
    }

    private int signIn(String login, String password, String device) {
        return browser.post(
                        "/v1/sign-in/password",
                        "{'login':'" + login + "','password':'" + password + "','agreementVersion':'" + agreement
                                + "','device':{'id':'" + device + "','name':'bench'}}")
                .status();
    }

    /**
     * Medians for a known login against an unknown one, in turns: of a wrong password, and of a login that is locked. Before a
     * lock the known login signs in, and the unknown one is replaced by another.
     */
    List<Measured> timing() {
        timed(20, 0);
        return List.of(row("sign-in-wrong", timed(TRIES, 1_000)), row("sign-in-locked", locked()));
    }

    private double[][] timed(int tries, int first) {
        double[][] took = new double[2][tries];
        for (int i = 0; i < tries; i++) {
            JsonNode worker = workers.get(i / 2 % workers.size());
            String known = worker.get("login").asText();
            String unknown = nobodys(first + i / 2);
            int number = first + i;
            inTurns(
                    i,
                    took,
                    401,
                    () -> signIn(known, "wrong-1234", "k-" + number),
                    () -> signIn(unknown, "wrong-1234", "u-" + number));
            if (i % 2 == 1) signIn(known, worker.get("password").asText(), "right-" + number);
        }
        return took;
    }

    private double[][] locked() {
        String known = workers.get(0).get("login").asText();
        String unknown = nobodys(100_000);
        for (int i = 0; i < 6; i++) {
            signIn(known, "wrong-1234", "k-lock-" + i);
            signIn(unknown, "wrong-1234", "u-lock-" + i);
        }
        double[][] took = new double[2][TRIES];
        for (int i = 0; i < TRIES; i++) {
            int number = i;
            inTurns(
                    i,
                    took,
                    429,
                    () -> signIn(known, "wrong-1234", "k-locked-" + number),
                    () -> signIn(unknown, "wrong-1234", "u-locked-" + number));
        }
        return took;
    }

    /** Which of them is first changes. */
    private static void inTurns(int i, double[][] took, int status, IntSupplier known, IntSupplier unknown) {
        if (i % 2 == 0) took[0][i] = millis(status, known);
        took[1][i] = millis(status, unknown);
        if (i % 2 == 1) took[0][i] = millis(status, known);
    }

    private static double millis(int status, IntSupplier work) {
        long before = System.nanoTime();
        int answered = work.getAsInt();
        double millis = (System.nanoTime() - before) / 1e6;
        if (answered != status) throw new IllegalStateException("a try was answered " + answered + ", not " + status);
        return millis;
    }

    private static Measured row(String name, double[][] took) {
        double known = Measured.quantile(took[0], 0.5);
        double unknown = Measured.quantile(took[1], 0.5);
        double ratio = known / unknown;
        return new Measured(
                name,
                known,
                unknown,
                "ms",
                ratio,
                "0.95 to 1.05 times",
                ratio >= 0.95 && ratio <= 1.05,
                String.format(
                        Locale.ROOT,
                        "known %.1f to %.1f ms, unknown %.1f to %.1f ms (quartiles)",
                        Measured.quantile(took[0], 0.25),
                        Measured.quantile(took[0], 0.75),
                        Measured.quantile(took[1], 0.25),
                        Measured.quantile(took[1], 0.75)));
    }

    /** A right number that nobody in the demo world has. */
    private static String nobodys(int number) {
        String born = LocalDate.of(1901, 1, 1).plusDays(number / 900).toString().replace("-", "");
        return People.residentId("654221" + born + (100 + number % 900)).digits();
    }
}
