/** A worker takes his own record with him: PDF to read, CSV to reckon with, JSON to prove with, each signed. */
package cn.xinxintong.server.ownrecord;
