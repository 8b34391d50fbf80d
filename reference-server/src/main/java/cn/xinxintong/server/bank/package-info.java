/** The partner banks: which there are, what they tell, and who asks them again. */
package cn.xinxintong.server.bank;
