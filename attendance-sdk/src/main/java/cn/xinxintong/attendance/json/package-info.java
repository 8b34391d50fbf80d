/**
 * JSON from strangers, read strictly into a tree. Not exported: what {@code fence} and {@code evidence} have in common.
 *
 * <pre>{@code
 * Json json = JsonReader.read(text, 8, 16 * 1024);
 * if (json instanceof Json.Obj claims) use(claims.members());
 * }</pre>
 */
package cn.xinxintong.attendance.json;
