/** Invitations as workers see and answer them, and the stores of entry in PostgreSQL. */
package cn.xinxintong.server.entry;
