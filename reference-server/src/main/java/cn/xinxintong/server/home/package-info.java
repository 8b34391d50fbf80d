/** The first screen. */
package cn.xinxintong.server.home;
