package cn.xinxintong.auth.staff;

import cn.xinxintong.auth.session.Device;

/**
 * A member of staff tries to sign in.
 *
 * @param code the six digits that his authenticator shows
 */
public record StaffAttempt(String login, String password, String code, Device device) {
    @Override
    public String toString() {
        return "StaffAttempt[*]";
    }
}
