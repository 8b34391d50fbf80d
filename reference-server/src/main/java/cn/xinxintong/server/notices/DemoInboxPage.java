package cn.xinxintong.server.notices;

import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Loopback;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.format.DateTimeFormatter;

/** The page on which whoever tries the platform out, on this machine, reads what would have gone out by SMS. */
public final class DemoInboxPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="5">
            <title>演示短信</title>
            <style>
            body { font: 16px/1.6 system-ui, sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em; color: #222 }
            h1 { font-size: 1.3em; margin: 0 }
            p.hint { color: #666; margin: .2em 0 1.5em }
            article { border: 1px solid #ddd; border-radius: 8px; padding: .7em 1em; margin: .7em 0 }
            header { color: #666; font-size: .85em }
            article p { margin: .2em 0 0; white-space: pre-wrap; overflow-wrap: anywhere }
            </style>
            </head>
            <body>
            <h1>演示短信</h1>
            <p class="hint">这里是演示平台本应发出的短信，没有真的发出。只有本机能打开这一页。</p>
            """;

    private final DemoInbox inbox;

    public DemoInboxPage(DemoInbox inbox) {
        this.inbox = inbox;
    }

    /** Hangs the page in at {@code /demo/sms}; from elsewhere there is none. */
    public void hang(JavalinConfig config) {
        config.routes.get("/demo/sms", this::answer);
    }

    private void answer(Context context) {
        if (!Loopback.isIn(context)) throw new NotFoundResponse();
        context.header(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        context.header("Referrer-Policy", "no-referrer");
        context.contentType("text/html; charset=utf-8").result(page());
    }

    private String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (DemoInbox.Message message : inbox.messages()) {
            page.append("<article><header>")
                    .append(message.to().masked())
                    .append(" · ")
                    .append(TIME.format(Beijing.time(message.at())))
                    .append("</header><p dir=\"auto\">")
                    .append(escaped(message.text()))
                    .append("</p></article>\n");
        }
        if (inbox.messages().isEmpty()) page.append("<p>还没有短信。</p>\n");
        return page.append("</body>\n</html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
