/** The native app of the worker. An application: it exports nothing and promises nothing. */
module cn.xinxintong.android {
    requires cn.xinxintong.auth;
}
