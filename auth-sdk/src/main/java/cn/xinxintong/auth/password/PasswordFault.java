package cn.xinxintong.auth.password;

/** What is wrong with a new password. Names are wire codes: never reused. */
public enum PasswordFault {
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    /** A blank or a character that cannot be seen. */
    PASSWORD_HAS_BLANKS,
    /** Only one kind of character: digits, letters or others. */
    PASSWORD_TOO_SIMPLE,
    /** The last characters of the identity number. */
    PASSWORD_IS_IDENTITY_TAIL,
    PASSWORD_IS_MOBILE,
    PASSWORD_IS_OLD,
    /** One of those that everybody tries first. */
    PASSWORD_IS_COMMON,
    PASSWORD_NOT_REPEATED
}
