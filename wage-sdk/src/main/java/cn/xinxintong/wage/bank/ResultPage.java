package cn.xinxintong.wage.bank;

import java.util.List;

/**
 * Some results of a batch, by line number.
 *
 * @param next the cursor of the next page; empty at the end
 */
public record ResultPage(List<LineResult> items, String next) {

    public ResultPage {
        items = List.copyOf(items);
    }

    public boolean isLast() {
        return next.isEmpty();
    }
}
