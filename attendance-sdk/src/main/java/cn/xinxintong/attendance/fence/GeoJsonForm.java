package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.FenceImport.Fault;
import cn.xinxintong.attendance.json.Json;
import java.util.List;

/** What RFC 7946 asks of the form of objects. All throw {@link UnfitFenceException} with the place if it is another. */
final class GeoJsonForm {
    private GeoJsonForm() {}

    static String type(Json.Obj object, String place) {
        if (object.member("type") instanceof Json.Text type) return type.value();
        throw new UnfitFenceException(Fault.NOT_GEOJSON, inside(place, "type"));
    }

    static Json.Obj object(Json json, String place) {
        if (json instanceof Json.Obj object) return object;
        throw new UnfitFenceException(Fault.NOT_GEOJSON, place);
    }

    static List<Json> items(Json json, String place) {
        if (json instanceof Json.Arr array) return array.items();
        throw new UnfitFenceException(Fault.NOT_GEOJSON, place);
    }

    static String inside(String place, String member) {
        return place.isEmpty() ? member : place + "." + member;
    }
}
