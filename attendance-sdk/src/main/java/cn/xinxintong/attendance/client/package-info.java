/** A worker's attendance, asked of the platform by an app. */
package cn.xinxintong.attendance.client;
