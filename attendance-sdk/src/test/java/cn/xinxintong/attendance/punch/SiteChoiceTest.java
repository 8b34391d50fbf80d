package cn.xinxintong.attendance.punch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.xinxintong.attendance.fence.Circle;
import cn.xinxintong.attendance.fence.FenceDecision;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.testing.Sites;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.People;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteChoiceTest {
    private static final Wgs84 HERE = Sites.TOWER_MIDDLE;

    private static Site site(ProjectId project, double radius, boolean mobileAttendance) {
        Geofence fence = Geofence.of(List.of(new Circle(HERE, radius)));
        return new Site(project, fence, mobileAttendance, false, false, List.of());
    }

    @Test
    void outsideOfAllThereIsNoChoice() {
        assertThat(SiteChoice.at(Wgs84.of(43.9, 87.6), 10, List.of(Sites.tower())))
                .isEmpty();
        assertThat(SiteChoice.at(HERE, 10, List.of())).isEmpty();
    }

    @Test
    void insideOneThereIsNothingToAsk() {
        assertThat(SiteChoice.at(HERE, 10, List.of(Sites.tower())))
                .singleElement()
                .satisfies(choice -> assertThat(choice.site()).isEqualTo(Sites.tower()));
    }

    @Test
    void whereSitesOverlapTheDeepestIsOfferedFirst() {
        Site wide = site(People.TOWER, 500, true);
        Site narrow = site(People.BRIDGE, 5, true);

        assertThat(SiteChoice.at(HERE, 10, List.of(narrow, wide)))
                .extracting(SiteChoice::site, choice -> choice.reading().decision())
                .containsExactly(tuple(wide, FenceDecision.INSIDE), tuple(narrow, FenceDecision.NEAR_EDGE));
    }

    @Test
    void aSiteThatTakesNoPunchesByPhoneIsNotOffered() {
        assertThat(SiteChoice.at(HERE, 10, List.of(site(People.TOWER, 500, false))))
                .isEmpty();
    }
}
