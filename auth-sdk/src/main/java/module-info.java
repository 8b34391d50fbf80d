/** Sign-in, real name, sessions, staff with a second factor, and the HTTP client of the apps. */
module cn.xinxintong.auth {
    requires transitive cn.xinxintong.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires okhttp3;
    requires static transitive jakarta.validation;

    exports cn.xinxintong.auth;
    exports cn.xinxintong.auth.apikey;
    exports cn.xinxintong.auth.client;
    exports cn.xinxintong.auth.correction;
    exports cn.xinxintong.auth.device;
    exports cn.xinxintong.auth.face;
    exports cn.xinxintong.auth.password;
    exports cn.xinxintong.auth.rights;
    exports cn.xinxintong.auth.session;
    exports cn.xinxintong.auth.sms;
    exports cn.xinxintong.auth.staff;
    exports cn.xinxintong.auth.throttle;
    exports cn.xinxintong.auth.wire;
}
