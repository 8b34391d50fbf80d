/** A worker's projects, days, punches and appeals, asked of the platform by an app. */
package cn.xinxintong.attendance.client;
