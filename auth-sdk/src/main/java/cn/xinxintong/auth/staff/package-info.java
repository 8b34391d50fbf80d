/**
 * Staff of enterprises, officers, vendors, banks, regulators and administrators: signed in with a password and a second
 * factor (TOTP, RFC 6238), each bound to his own enterprise or projects.
 *
 * <pre>{@code
 * var outcome = staffSignIn.signIn(new StaffAttempt(login, password, code, device));
 * }</pre>
 */
package cn.xinxintong.auth.staff;
