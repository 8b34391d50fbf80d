/**
 * What the gates of a site send, in the form of the national real-name platform, row by row.
 *
 * <p>A wrong row is named with its field and keeps no other row out. Which gate vendor may send for which project is the
 * application's to say.
 *
 * <pre>{@code
 * var gates = new GateImport(store, workers, roster, clock);
 * GateReport report = gates.importRows(project, rows);
 * for (Rejection no : report.rejected()) show(no.row(), no.field(), no.code());
 * }</pre>
 */
package cn.xinxintong.attendance.gate;
