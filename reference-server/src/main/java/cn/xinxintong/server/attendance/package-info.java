/** Punches, gate records, the calendar and sites: the routes, and the stores of attendance-sdk in PostgreSQL. */
package cn.xinxintong.server.attendance;
