/** Keys of gate vendors, and who imported which gate records. */
package cn.xinxintong.server.gatevendor;
