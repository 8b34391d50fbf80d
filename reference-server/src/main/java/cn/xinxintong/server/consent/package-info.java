/** The texts that are agreed to, and who agreed to which. */
package cn.xinxintong.server.consent;
