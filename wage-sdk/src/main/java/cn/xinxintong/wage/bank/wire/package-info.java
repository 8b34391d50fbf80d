/** The JSON of the reference protocol between the platform and a bank; both sides write and read these records. */
package cn.xinxintong.wage.bank.wire;
