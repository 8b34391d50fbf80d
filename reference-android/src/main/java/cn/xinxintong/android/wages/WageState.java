package cn.xinxintong.android.wages;

import cn.xinxintong.wage.wire.WageForm;

/** Where a wage is, by the names of the wire. */
enum WageState {
    PENDING,
    PAID,
    FAILED,
    RETURNED,
    /** A state that this app does not know. */
    UNRECOGNIZED;

    static WageState of(WageForm wage) {
        for (WageState state : values()) {
            if (state.name().equals(wage.state())) return state;
        }
        return UNRECOGNIZED;
    }
}
