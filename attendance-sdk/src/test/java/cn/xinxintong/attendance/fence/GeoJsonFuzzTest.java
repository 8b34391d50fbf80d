package cn.xinxintong.attendance.fence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.FuzzedText;
import cn.xinxintong.wire.PointForm;
import com.code_intelligence.jazzer.junit.FuzzTest;

class GeoJsonFuzzTest {

    /** What is a fence can be asked about a point, and written and read again. */
    @FuzzTest(maxDuration = "60s")
    void fence(byte[] bytes) {
        FenceImport read = GeoJson.read(FuzzedText.of(bytes), PointForm.Datum.WGS84);
        if (!(read instanceof FenceImport.Read)) return;
        Geofence fence = ((FenceImport.Read) read).fence();

        assertThat(fence.metresToEdge(Wgs84.of(43.8253, 87.6168))).isFinite();
        String written = GeoJson.write(fence);
        FenceImport again = GeoJson.read(written, PointForm.Datum.WGS84);
        assertThat(again).isInstanceOf(FenceImport.Read.class);
        assertThat(GeoJson.write(((FenceImport.Read) again).fence())).isEqualTo(written);
    }
}
