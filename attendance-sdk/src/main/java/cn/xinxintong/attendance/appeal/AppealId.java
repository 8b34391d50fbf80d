package cn.xinxintong.attendance.appeal;

import java.util.UUID;

/** Tells one appeal from another. */
public record AppealId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
