package cn.xinxintong.server.xlsx;

import java.util.List;

/**
 * A row that something stands in.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param cells from left to right; never empty
 */
public record Row(int number, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }
}
