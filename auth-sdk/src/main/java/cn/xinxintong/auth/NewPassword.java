package cn.xinxintong.auth;

/** A new password, typed twice. */
public record NewPassword(String password, String repeat) {
    @Override
    public String toString() {
        return "NewPassword[*]";
    }
}
