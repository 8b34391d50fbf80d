/**
 * What the gates of a site send, in the form of the national real-name platform, row by row.
 *
 * <p>A wrong row is named with its field and keeps no other row out. A right row is kept, also that of somebody whom nobody
 * knows yet: it is named too, and counts once he is known. Records of gates and punches by phone stay side by side, each with
 * its source; that two of them are one coming is the calendar's to say. Which gate vendor may send for which project is the
 * application's.
 *
 * <pre>{@code
 * var gates = new GateImport(store, workers, roster, clock);
 * GateReport report = gates.importRows(project, rows);
 * for (Rejection no : report.rejected()) show(no.row(), no.field(), no.code());
 * for (Rejection notYet : report.waiting()) show(notYet.row(), notYet.field(), notYet.code());
 * }</pre>
 */
package cn.xinxintong.attendance.gate;
