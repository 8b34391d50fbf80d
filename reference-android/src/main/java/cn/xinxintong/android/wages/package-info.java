/**
 * What was paid. {@link cn.xinxintong.android.wages.WagesScreen} holds a month's wages as the platform told them and says,
 * without a widget, what is to be shown; {@link cn.xinxintong.android.wages.WagesActivity} draws each
 * {@link cn.xinxintong.android.wages.WagesView}.
 */
package cn.xinxintong.android.wages;
