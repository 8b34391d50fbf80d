/**
 * Reads spreadsheets (.xlsx, ECMA-376) that strangers send, in bounded memory and time. It computes no formula, follows no
 * link, runs no macro and writes nothing to disk; what it does not need, it does not read.
 *
 * <pre>{@code
 * Workbook.read(bytes, workbook -> {
 *     workbook.walk(workbook.visibleSheets().get(0), visitor);
 *     return visitor.result();
 * });
 * }</pre>
 */
package cn.xinxintong.server.xlsx;
