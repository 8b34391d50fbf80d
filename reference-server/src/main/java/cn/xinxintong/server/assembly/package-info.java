/** The libraries put together on PostgreSQL: the only place where siblings meet. */
package cn.xinxintong.server.assembly;
