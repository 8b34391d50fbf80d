/** Geofences, punches as evidence, gate records, and the calendar of a worker's days. */
module cn.xinxintong.attendance {
    requires transitive cn.xinxintong.core;
    requires com.fasterxml.jackson.core;
    requires static transitive jakarta.validation;

    exports cn.xinxintong.attendance;
    exports cn.xinxintong.attendance.appeal;
    exports cn.xinxintong.attendance.calendar;
    exports cn.xinxintong.attendance.client;
    exports cn.xinxintong.attendance.evidence;
    exports cn.xinxintong.attendance.evidence.queue;
    exports cn.xinxintong.attendance.evidence.record;
    exports cn.xinxintong.attendance.fence;
    exports cn.xinxintong.attendance.gate;
    exports cn.xinxintong.attendance.punch;
    exports cn.xinxintong.attendance.wire;
}
