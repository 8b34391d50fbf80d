package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.FenceImport.Fault;
import cn.xinxintong.attendance.fence.FenceImport.Unreadable;

/** Ends the reading at the first fault; never leaves the package. */
final class UnfitFenceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final String place;

    UnfitFenceException(Fault fault, String place) {
        super(fault.name());
        this.fault = fault;
        this.place = place;
    }

    Unreadable answer() {
        return new Unreadable(fault, place);
    }
}
