/** The doors of the face's roads. */
package cn.xinxintong.server.face;
