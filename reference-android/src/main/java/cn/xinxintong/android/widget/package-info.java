/** The few views that the platform does not have, and the marks of the visual guide. */
package cn.xinxintong.android.widget;
