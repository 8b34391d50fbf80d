/** The administrator, and whom he lets in. */
package cn.xinxintong.server.admin;
