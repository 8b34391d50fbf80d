/**
 * The door: a table of routes that names who may call each, bodies read within bounds, problems instead of prose, one
 * transaction a writing request, and keys that make a repeated POST harmless.
 */
package cn.xinxintong.server.http;
