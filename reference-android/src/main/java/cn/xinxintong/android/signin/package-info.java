/**
 * Sign-in. {@link cn.xinxintong.android.signin.SignInScreen} holds what is typed and says, without a widget, what is to be
 * shown; {@link cn.xinxintong.android.signin.SignInActivity} draws each {@link cn.xinxintong.android.signin.SignInView} and
 * passes on what is touched. Words come from the resources, by {@code SignInWords}.
 */
package cn.xinxintong.android.signin;
