package cn.xinxintong.sandboxbank;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.bank.wire.BatchStateForm;
import java.time.format.DateTimeFormatter;

/** What people see: the scripted cards, the accounts, the latest batches. Nobody's name or card is on it. */
final class FrontPage {
    private static final int BATCHES = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String HEAD = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>沙箱银行</title><style>
            body{font:16px/1.6 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
            h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ddd}
            td.n{text-align:right;font-variant-numeric:tabular-nums}code{font-size:.95em}
            </style></head><body>
            <h1>沙箱银行</h1>
            <p>仅供联调测试：卡号、账户和金额都是虚构的。其他卡号一律通过并付款成功；同一张卡只认第一个通过的人。</p>
            <h2>测试卡号（看末四位）</h2>
            <table><tr><th>末四位</th><th>示例卡号</th><th>结果</th></tr>
            """;

    private FrontPage() {}

    static String of(Books books) {
        StringBuilder page = new StringBuilder(HEAD);
        for (Ending ending : Ending.values()) {
            row(page, ending.lastFour(), code(ending.exampleNumber()), ending.words());
        }
        page.append("</table>\n<h2>专用账户</h2>\n<table><tr><th>账号</th><th>余额（元）</th></tr>\n");
        books.accounts().forEach((number, fen) -> row(page, code(number), Money.ofFen(fen)));
        page.append("</table>\n<p>账户第一次使用时自动开立，余额 ")
                .append(Money.ofFen(Books.OPENING_BALANCE_FEN))
                .append(" 元。</p>\n<h2>最近的批次</h2>\n")
                .append("<table><tr><th>批次号</th><th>受理时间</th><th>笔数</th><th>金额（元）</th><th>状态</th></tr>\n");
        for (Books.BatchLine batch : books.latest(BATCHES)) {
            row(
                    page,
                    code(batch.taken().number()),
                    TIME.format(batch.taken().at()),
                    batch.taken().lines().size(),
                    Money.ofFen(batch.totalFen()),
                    words(batch.state()));
        }
        return page.append("</table>\n</body></html>\n").toString();
    }

    /** Numbers of batches and accounts are letters, digits and hyphens: nothing here needs escaping. */
    private static void row(StringBuilder page, Object... cells) {
        page.append("<tr>");
        for (Object cell : cells) {
            boolean number = cell instanceof Money || cell instanceof Integer;
            page.append(number ? "<td class=\"n\">" : "<td>").append(cell).append("</td>");
        }
        page.append("</tr>\n");
    }

    private static String code(String text) {
        return "<code>" + text + "</code>";
    }

    private static String words(BatchStateForm.State state) {
        return switch (state) {
            case ACCEPTED -> "已受理";
            case PROCESSING -> "处理中";
            case PARTLY_PAID -> "部分成功";
            case PAID -> "全部成功";
            case REJECTED -> "已拒绝";
            case UNRECOGNIZED -> "";
        };
    }
}
