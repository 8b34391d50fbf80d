/**
 * Where: points on the earth, each in the datum its type names, and metres between them on the ellipsoid.
 *
 * <p>A phone's receiver gives {@link Wgs84}; AMap and Tencent speak {@link Gcj02}, Baidu {@link Bd09}. Mixing them up moves
 * a point by a quarter of a kilometre in Xinjiang, which is more than most sites are wide: so a point never loses its datum.
 *
 * <pre>{@code
 * Wgs84 gate = Gcj02.of(43.826630, 87.616880).toWgs84();
 * double metres = gate.metresTo(Wgs84.of(43.8251, 87.6144));
 * }</pre>
 */
package cn.xinxintong.place;
