/** The description of the HTTP interface for programs. */
package cn.xinxintong.server.openapi;
