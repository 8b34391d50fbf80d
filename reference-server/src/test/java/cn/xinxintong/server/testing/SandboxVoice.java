package cn.xinxintong.server.testing;

import cn.xinxintong.crypto.Ed25519Key;
import cn.xinxintong.server.keys.Secrets;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.bank.http.BankKeys;
import cn.xinxintong.wage.bank.http.HttpBank;
import cn.xinxintong.wage.bank.http.HttpBankSettings;
import cn.xinxintong.wage.bank.signature.MessageSignatures;
import cn.xinxintong.wage.bank.signature.SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Speaks with the sandbox bank's key, and with a forger's; and looks into the bank from outside. */
public final class SandboxVoice {
    private static final String EVENTS = "/v1/bank/events";
    private static final long OPENING_BALANCE_FEN = 10_000_000_000L;

    private final Browser browser;
    private final int bankPort;
    private final Clock clock;
    private final SigningKey banks;
    private final SigningKey platforms;
    private final SecureRandom random = new SecureRandom();

    public SandboxVoice(TestServer server) {
        this(server.browser(), server.folder(), server.bankPort(), server.clock());
    }

    /** @param folder of the platform, with its keys */
    public SandboxVoice(Browser browser, Path folder, int bankPort, Clock clock) {
        this.browser = browser;
        this.bankPort = bankPort;
        this.clock = clock;
        Secrets secrets = Secrets.in(folder, random);
        this.banks = new SigningKey("sandbox-1", secrets.sandboxBankKey());
        this.platforms = new SigningKey("platform-1", secrets.platformBankKey());
    }

    /** An event that a line of the sheet's batch was paid. */
    public String linePaid(String id, String sheet, int line) {
        return event(id, sheet, line, "PAID", "");
    }

    public String lineFailed(String id, String sheet, int line) {
        return event(id, sheet, line, "FAILED", "ACCOUNT_FROZEN");
    }

    public String lineReturned(String id, String sheet, int line) {
        return event(id, sheet, line, "RETURNED", "ACCOUNT_CLOSED");
    }

    private String event(String id, String sheet, int line, String outcome, String reason) {
        return "{'id':'%s','type':'LINES_SETTLED','batchNumber':'%s','results':[{'lineNo':%d,'outcome':'%s','at':'%s',"
                        .formatted(id, sheet.replace("-", ""), line, outcome, clock.instant())
                        .replace('\'', '"')
                + "'bankSerial':'T-%s','reason':'%s'}]}".formatted(id, reason).replace('\'', '"');
    }

    public Browser.Reply send(String event) {
        return send(event, banks, clock);
    }

    public Browser.Reply sendForged(String event) {
        SigningKey forger = new SigningKey(banks.id(), Ed25519Key.generate(random));
        return send(event, forger, clock);
    }

    public Browser.Reply sendUnsigned(String event) {
        return browser.send("POST", EVENTS, event.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Browser.Reply sendLate(String event, Duration late) {
        return send(event, banks, Clock.fixed(clock.instant().minus(late), MovableClock.BEIJING));
    }

    public List<Browser.Reply> sendTheSameBytesTwice(String event) {
        byte[] body = event.getBytes(StandardCharsets.UTF_8);
        Browser signed = signed(body, banks, clock);
        return List.of(
                signed.send("POST", EVENTS, body, "application/json"),
                signed.send("POST", EVENTS, body, "application/json"));
    }

    private Browser.Reply send(String event, SigningKey key, Clock byClock) {
        byte[] body = event.getBytes(StandardCharsets.UTF_8);
        return signed(body, key, byClock).send("POST", EVENTS, body, "application/json");
    }

    private Browser signed(byte[] body, SigningKey key, Clock byClock) {
        Browser signed = browser;
        Map<String, String> headers = new MessageSignatures(byClock, random).sign(key, "POST", EVENTS, body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            signed = signed.with(header.getKey(), header.getValue());
        }
        return signed;
    }

    /** What the bank says has left the project's special account, in fen. */
    public long takenOutOfTheAccountOf(String project) {
        BankKeys keys = new BankKeys(platforms, List.of());
        HttpBankSettings settings = HttpBankSettings.of("http://localhost:" + bankPort);
        try (HttpBank line = new HttpBank(settings, keys, (key, nonce, until) -> true, clock, random)) {
            SpecialAccount account = new SpecialAccount(new BankCode("105"), project.replace("-", ""));
            return OPENING_BALANCE_FEN - line.specialAccount(account).balance().fen();
        }
    }
}
