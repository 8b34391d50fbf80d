/** What a worker is told: in the app, and by SMS. */
package cn.xinxintong.server.notices;
