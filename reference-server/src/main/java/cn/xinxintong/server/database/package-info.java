/** PostgreSQL: an embedded one or a given one, its schema, and one transaction a writing request. */
package cn.xinxintong.server.database;
