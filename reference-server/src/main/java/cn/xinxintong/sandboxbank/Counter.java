package cn.xinxintong.sandboxbank;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.wage.bank.NonceStore;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.signature.MessageSignatures;
import cn.xinxintong.wage.bank.signature.RecentNonces;
import cn.xinxintong.wage.bank.signature.SignatureVerdict;
import cn.xinxintong.wage.bank.wire.AccountForm;
import cn.xinxintong.wage.bank.wire.CardVerificationForm;
import cn.xinxintong.wage.bank.wire.PayBatchForm;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where requests come in: who asks is looked at first, and what is asked then. */
final class Counter {
    private static final int LONGEST_REQUEST = 8 << 20;
    private static final Pattern BATCH = Pattern.compile("/v1/batches/([A-Za-z0-9]{1,32})(/results)?");
    private static final Pattern ACCOUNT = Pattern.compile("/v1/special-accounts/([A-Za-z0-9-]{1,40})");
    private static final Pattern CURSOR = Pattern.compile("(?:cursor=)?(\\d{0,9})");

    private final SandboxBankSettings settings;
    private final Books books;
    private final Json json;
    private final MessageSignatures signatures;
    private final Runnable taken;
    private final NonceStore nonces;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param taken is run when there is something new to pay */
    Counter(SandboxBankSettings settings, Books books, Json json, MessageSignatures signatures, Runnable taken) {
        this.settings = settings;
        this.books = books;
        this.json = json;
        this.signatures = signatures;
        this.taken = taken;
        this.nonces = new RecentNonces(settings.clock());
    }

    void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!(reply(exchange) instanceof Reply.Sent sent)) return;
            byte[] body = sent.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", sent.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(sent.status(), head ? -1 : body.length);
            if (!head) exchange.getResponseBody().write(body);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String target = exchange.getRequestURI().toString();
        if (target.equals("/") && (method.equals("GET") || method.equals("HEAD"))) {
            return Reply.page(FrontPage.of(books));
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
        if (body.length > LONGEST_REQUEST) return problem(413, "REQUEST_TOO_LARGE");
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        SignatureVerdict verdict =
                signatures.verify(new RawCallback(method, target, headers, body), settings.platformKeys(), nonces);
        if (verdict != SignatureVerdict.GENUINE) return problem(401, "SIGNATURE_" + verdict);
        return method.equals("POST") ? posted(target, body) : method.equals("GET") ? got(target) : noSuchRoute();
    }

    private Reply posted(String target, byte[] body) {
        if (target.equals("/v1/card-verifications")) return cardAsked(body);
        return target.equals("/v1/batches") ? batchSent(body) : noSuchRoute();
    }

    private Reply cardAsked(byte[] body) {
        Optional<CardQuestion> question =
                json.read(body, CardVerificationForm.class).flatMap(CardQuestion::of);
        if (question.isEmpty()) return problem(400, "BAD_REQUEST");
        Optional<Entry.CardAsked> asked = books.ask(question.get());
        if (asked.isEmpty()) return problem(409, "REQUEST_ID_REUSED");
        if (Ending.question(question.get().lastFour()) == Ending.Question.SLOW) dawdle();
        return Verdicts.reply(asked.get(), json);
    }

    /** Ends at once when the bank is closed. */
    private void dawdle() {
        try {
            boolean ignored = closed.await(settings.pace().slowAnswer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply batchSent(byte[] body) {
        Optional<Order> order = json.read(body, PayBatchForm.class).flatMap(form -> Order.of(form, json));
        if (order.isEmpty()) return problem(400, "BAD_REQUEST");
        Books.Taking taking = books.take(order.get());
        if (!taking.first()) return Reply.json(json, taking.answer());
        taken.run();
        return order.get().isSilent() ? new Reply.Silence() : Reply.json(json, taking.answer());
    }

    private Reply got(String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        Matcher account = ACCOUNT.matcher(path);
        if (account.matches()) {
            return Reply.json(json, new AccountForm(account.group(1), books.balance(account.group(1))));
        }
        Matcher batch = BATCH.matcher(path);
        if (!batch.matches()) return noSuchRoute();
        if (batch.group(2) == null) return found(books.state(batch.group(1)));
        Matcher cursor = CURSOR.matcher(mark < 0 ? "" : target.substring(mark + 1));
        if (!cursor.matches()) return problem(400, "BAD_REQUEST");
        int after = cursor.group(1).isEmpty() ? 0 : Integer.parseInt(cursor.group(1));
        return found(books.results(batch.group(1), after));
    }

    private Reply found(Optional<?> form) {
        return form.isPresent() ? Reply.json(json, form.get()) : problem(404, "BATCH_NOT_FOUND");
    }

    private Reply noSuchRoute() {
        return problem(404, "NOT_FOUND");
    }

    private Reply problem(int status, String code) {
        return Reply.problem(json, status, code);
    }

    void close() {
        closed.countDown();
    }
}
