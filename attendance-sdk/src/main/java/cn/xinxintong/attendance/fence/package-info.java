/**
 * Where the site is: circles, polygons and corridors, and whether a point is inside, outside or too near the edge to tell.
 *
 * <p>All is WGS 84; GeoJSON in another datum is converted once, when it is read. An edge is RFC 7946's straight line in
 * longitude and latitude. At the poles and the 180th meridian no fences are drawn. Which of many fences hold a point is asked
 * of a {@link cn.xinxintong.attendance.fence.FenceIndex}.
 *
 * <pre>{@code
 * FenceImport read = GeoJson.read(text, PointForm.Datum.GCJ02);
 * if (read instanceof FenceImport.Unreadable no) return fault(no.fault(), no.place());
 * Geofence fence = ((FenceImport.Read) read).fence();
 * FenceReading reading = fence.asOf(clock.instant()).at(Wgs84.of(43.8251, 87.6144), 12.0);
 * }</pre>
 */
package cn.xinxintong.attendance.fence;
