/**
 * What sign-in says over the wire: records that server and apps share. Texts of personal data are in no {@code toString}.
 */
package cn.xinxintong.auth.wire;
