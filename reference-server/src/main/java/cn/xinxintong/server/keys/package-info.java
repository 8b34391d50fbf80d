/**
 * Where the server keeps its keys: master keys in a file, data keys wrapped by them in the database; and the re-encryption that
 * follows a rotation.
 */
package cn.xinxintong.server.keys;
