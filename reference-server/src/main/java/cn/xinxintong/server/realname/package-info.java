/** Who a worker is, and whether it is confirmed. */
package cn.xinxintong.server.realname;
