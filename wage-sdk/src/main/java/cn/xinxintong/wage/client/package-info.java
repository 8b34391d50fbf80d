/** The worker's wages and card, asked of the platform by an app. */
package cn.xinxintong.wage.client;
