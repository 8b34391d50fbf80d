package cn.xinxintong.server.xlsx;

/** Is led through a sheet: first its rows from above, then its merged cells. */
public interface SheetVisitor {

    void row(Row row);

    void merged(Area area);
}
