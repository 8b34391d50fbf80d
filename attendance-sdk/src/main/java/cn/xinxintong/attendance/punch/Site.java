package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.calendar.Shift;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.identity.ProjectId;
import java.util.List;

/**
 * What a project lays down for punching by phone.
 *
 * @param mobileAttendance whether it takes punches by phone
 * @param unsignedAllowed whether it takes punches without a signature, which are flagged
 * @param faceAsked whether a face is to be shown for a punch; who shows none is let in, and flagged
 */
public record Site(
        ProjectId project,
        Geofence fence,
        boolean mobileAttendance,
        boolean unsignedAllowed,
        boolean faceAsked,
        List<Shift> shifts) {

    public Site {
        shifts = List.copyOf(shifts);
    }
}
