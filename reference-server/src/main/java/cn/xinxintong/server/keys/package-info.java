/** Where the server keeps its keys. */
package cn.xinxintong.server.keys;
