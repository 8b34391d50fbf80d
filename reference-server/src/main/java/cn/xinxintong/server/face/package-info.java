/** Faces: the face library behind the port of sign-in, challenges and templates in PostgreSQL. */
package cn.xinxintong.server.face;
