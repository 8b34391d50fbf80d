package cn.xinxintong.wire;

import cn.xinxintong.place.Bd09;
import cn.xinxintong.place.Gcj02;
import cn.xinxintong.place.Point;
import cn.xinxintong.place.Wgs84;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/** A point as JSON: {@code {"lat":43.8,"lng":87.6,"datum":"WGS84"}}. */
public record PointForm(
        @JsonProperty("lat") @NotNull @DecimalMin("-90") @DecimalMax("90")
        Double lat,

        @JsonProperty("lng") @NotNull @DecimalMin("-180") @DecimalMax("180")
        Double lng,

        @JsonProperty("datum") @NotNull Datum datum) {

    /** The datums that degrees may be in. */
    public enum Datum {
        WGS84,
        GCJ02,
        BD09
    }

    public static PointForm of(Wgs84 point) {
        return new PointForm(point.lat(), point.lng(), Datum.WGS84);
    }

    /** @throws IllegalArgumentException if a degree is out of range */
    public Point toPoint() {
        return switch (datum) {
            case WGS84 -> Wgs84.of(lat, lng);
            case GCJ02 -> Gcj02.of(lat, lng);
            case BD09 -> Bd09.of(lat, lng);
        };
    }
}
