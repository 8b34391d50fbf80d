/**
 * The native app of the worker. {@link cn.xinxintong.android.App} puts it together: the platform, the session, the screens.
 * A screen is three things: a state holder without a widget, the view record that it shows, and an Activity that draws the
 * record and passes on what is touched.
 */
package cn.xinxintong.android;
