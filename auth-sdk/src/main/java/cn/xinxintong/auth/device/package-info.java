/** The public keys of the phones that workers sign in on; the private halves never leave the phones. */
package cn.xinxintong.auth.device;
