/** What a person may ask of the platform about himself: to see, to have put right, to have deleted, to go. */
package cn.xinxintong.server.rights;
