/** The card that a worker's wages go to. */
package cn.xinxintong.server.card;
