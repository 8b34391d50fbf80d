package cn.xinxintong.attendance.fence;

/**
 * What a fence says of a fix.
 *
 * @param metresToEdge negative inside
 * @param accuracyMetres radius of the circle in which the receiver says it is
 */
public record FenceReading(FenceDecision decision, double metresToEdge, double accuracyMetres) {}
