/** What invitations say over the wire: records that server and apps share. */
package cn.xinxintong.entry.wire;
