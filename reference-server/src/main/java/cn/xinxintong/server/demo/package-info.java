/** An invented world for trying things out. */
package cn.xinxintong.server.demo;
