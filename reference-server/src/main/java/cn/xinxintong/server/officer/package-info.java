/** What the labour officer of a site does: collects, confirms cards, confirms presence. */
package cn.xinxintong.server.officer;
