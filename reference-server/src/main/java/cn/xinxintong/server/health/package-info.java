/** Health and metrics. */
package cn.xinxintong.server.health;
