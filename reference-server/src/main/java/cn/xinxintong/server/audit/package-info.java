/** What the staff did with workers' personal data. */
package cn.xinxintong.server.audit;
