package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.fence.FenceDecision;
import cn.xinxintong.attendance.fence.FenceReading;
import cn.xinxintong.place.Wgs84;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * At which of his sites somebody may punch where he stands. With none he is outside of all; with one there is nothing to ask;
 * where sites overlap he is asked which one he works at, and the punch names it.
 *
 * @param reading what the site's fence says; never {@code OUTSIDE}
 */
public record SiteChoice(Site site, FenceReading reading) {

    /**
     * The sites that take punches by phone and may hold him: those that surely do first, and of these the one first in which
     * he is deepest.
     *
     * @param accuracyMetres as the receiver gives it, 0 or more
     */
    public static List<SiteChoice> at(Wgs84 point, double accuracyMetres, Collection<Site> sites) {
        List<SiteChoice> choices = new ArrayList<>();
        for (Site site : sites) {
            FenceReading reading = site.fence().at(point, accuracyMetres);
            if (site.mobileAttendance() && reading.decision() != FenceDecision.OUTSIDE) {
                choices.add(new SiteChoice(site, reading));
            }
        }
        choices.sort(Comparator.comparingDouble(choice -> choice.reading().metresToEdge()));
        return Collections.unmodifiableList(choices);
    }
}
