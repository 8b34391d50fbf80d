package cn.xinxintong.sandboxbank;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.wage.bank.wire.BankProblemForm;
import java.util.Locale;

/** What a caller gets over HTTP. */
sealed interface Reply {

    /** An answer. */
    record Sent(int status, String type, String body) implements Reply {}

    /** The connection is closed without an answer. */
    record Silence() implements Reply {}

    static Reply json(Json json, Object form) {
        return new Sent(200, "application/json", new String(json.write(form), UTF_8));
    }

    static Reply page(String html) {
        return new Sent(200, "text/html; charset=utf-8", html);
    }

    static Reply problem(Json json, int status, String code) {
        String title = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        BankProblemForm problem = new BankProblemForm("about:blank", title, status, code);
        return new Sent(status, "application/problem+json", new String(json.write(problem), UTF_8));
    }
}
