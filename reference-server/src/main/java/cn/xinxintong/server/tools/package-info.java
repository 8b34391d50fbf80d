/** Command lines for whoever runs the platform. They read the same settings as the server. */
package cn.xinxintong.server.tools;
