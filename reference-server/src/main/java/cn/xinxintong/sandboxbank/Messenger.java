package cn.xinxintong.sandboxbank;

import cn.xinxintong.wage.bank.signature.MessageSignatures;
import cn.xinxintong.wage.bank.wire.BankEventForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Brings events to the platform, each again and again until it is answered with 2xx. Signed anew each time. */
final class Messenger {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int LONGEST_ANSWER = 64 << 10;
    private static final int MOST_DOUBLINGS = 20;

    private final SandboxBankSettings settings;
    private final URI address;
    private final Books books;
    private final Json json;
    private final MessageSignatures signatures;
    private final ScheduledExecutorService round;

    Messenger(
            SandboxBankSettings settings,
            Books books,
            Json json,
            MessageSignatures signatures,
            ScheduledExecutorService round) {
        this.settings = settings;
        this.address = URI.create(settings.callbackAddress() + "/v1/bank/events");
        this.books = books;
        this.json = json;
        this.signatures = signatures;
        this.round = round;
    }

    void bring(String event) {
        bring(event, 0, Duration.ZERO);
    }

    private void bring(String event, int tries, Duration wait) {
        try {
            round.schedule(() -> attempt(event, tries), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the bank is being closed; the journal has the event, and it is brought after the next start
        }
    }

    private void attempt(String event, int tries) {
        if (books.event(event).filter(this::isTaken).isPresent()) books.answered(event);
        else bring(event, tries + 1, waitAfter(tries));
    }

    private Duration waitAfter(int tries) {
        Duration wait = settings.pace().firstRetry().multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        Duration longest = settings.pace().longestRetry();
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Sends it once; true if the platform answered that it has it. */
    boolean isTaken(BankEventForm event) {
        try {
            return post(json.write(event)) / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }

    private int post(byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setFixedLengthStreamingMode(body.length); // without it the JDK may send a POST twice by itself
        connection.setDoOutput(true);
        signatures.sign(settings.key(), "POST", address.getRawPath(), body).forEach(connection::setRequestProperty);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (in != null) in.readNBytes(LONGEST_ANSWER); // read to the end, the connection is used again
        }
        return status;
    }
}
