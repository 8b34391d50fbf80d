package cn.xinxintong.attendance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.calendar.Shift;
import cn.xinxintong.attendance.fence.Circle;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.fence.Polygon;
import cn.xinxintong.attendance.punch.Site;
import cn.xinxintong.attendance.punch.SiteRules;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.People;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link SiteRules} does. An adapter's test extends it. */
public abstract class SiteRulesContract {

    /** Rules of no project. The projects of {@code People} must be known to it. */
    protected abstract SiteRules store();

    /** Lays down the rules of a project, in the place of earlier ones: the port only reads them. */
    protected abstract void put(SiteRules store, Site site);

    @Test
    void findsTheRulesAsTheyWereLaidDown() {
        SiteRules store = store();
        Site tower = new Site(
                People.TOWER,
                Geofence.of(List.of(
                        Polygon.of(List.of(
                                Wgs84.of(43.8240123, 87.612), Wgs84.of(43.8241, 87.6179999), Wgs84.of(43.828, 87.618))),
                        new Circle(Wgs84.of(43.9, 87.7), 75.5))),
                true,
                false,
                true,
                List.of(
                        new Shift("早班", LocalTime.of(7, 0), LocalTime.of(15, 30)),
                        new Shift("夜班 二队", LocalTime.of(22, 15), LocalTime.of(6, 0))));

        put(store, tower);

        assertThat(store.site(People.TOWER)).contains(tower);
    }

    @Test
    void findsTheLastRulesOfAProject() {
        SiteRules store = store();
        put(store, Sites.tower());

        put(store, Sites.towerThatTakesUnsigned());

        assertThat(store.site(People.TOWER)).contains(Sites.towerThatTakesUnsigned());
    }

    @Test
    void findsNoRulesOfAProjectThatHasNone() {
        SiteRules store = store();
        put(store, Sites.tower());

        assertThat(store.site(People.BRIDGE)).isEmpty();
        assertThat(store.site(Fresh.project())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 早班 ", "早班\n夜班", "早班\r", "a\\nb", "\\", "早 班", "\u2028"})
    void keepsTheNameOfAShiftWhateverItIs(String name) {
        SiteRules store = store();
        Shift odd = new Shift(name, LocalTime.of(7, 0), LocalTime.of(15, 30));
        Shift next = new Shift("夜班", LocalTime.of(22, 0), LocalTime.of(6, 0));
        Site site = new Site(People.TOWER, Sites.towerFence(), true, true, false, List.of(odd, next));

        put(store, site);

        assertThat(store.site(People.TOWER)).contains(site);
    }
}
