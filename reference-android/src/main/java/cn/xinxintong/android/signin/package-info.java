/**
 * The sign-in screen, without a widget: {@link cn.xinxintong.android.signin.SignInScreen} holds what is typed and says what
 * is to be shown. The native screen draws each {@link cn.xinxintong.android.signin.SignInView} and passes on what is touched.
 */
package cn.xinxintong.android.signin;
