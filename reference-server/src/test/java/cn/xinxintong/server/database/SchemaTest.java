package cn.xinxintong.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.calendar.Shift;
import cn.xinxintong.attendance.calendar.Timetable;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.attendance.SqlTimetables;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.MovableClock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void theNewestVersionIsThatOfTheNewestFile() {
        String newest = TestDatabase.freshDatabase()
                .use(h -> h.createQuery("select max(version::int)::text from flyway_schema_history")
                        .mapTo(String.class)
                        .one());

        assertThat(Schema.NEWEST).isEqualTo(newest);
    }

    @Test
    void keepsTheShiftsOfVersionFourFromTheBeginning() {
        DataSource source = TestDatabase.withoutTables();
        Flyway.configure().dataSource(source).target("4").load().migrate();
        Database database = new Database(Jdbi.create(source));
        UUID enterprise = UUID.randomUUID();
        ProjectId project = new ProjectId(UUID.randomUUID());
        ProjectId without = new ProjectId(UUID.randomUUID());
        database.use(h -> h.execute("insert into enterprise values (?, 'firm', 'code')", enterprise));
        for (ProjectId id : List.of(project, without)) {
            database.use(h -> h.execute(
                    "insert into project values (?, ?, 'site', '650102', 'here', 'BUILDING')", id.value(), enterprise));
            String shifts = id.equals(project) ? "22:00 06:00 夜班 一\n10:00 14:00 上午" : "";
            database.use(h -> h.execute("insert into site values (?, 'fence', true, true, ?)", id.value(), shifts));
        }

        Schema.bringUpToDate(source);

        SqlTimetables timetables = new SqlTimetables(database, new MovableClock());
        assertThat(timetables.of(project))
                .containsExactly(new Timetable(
                        Timetable.BEGINNING,
                        LocalTime.MIDNIGHT,
                        List.of(
                                new Shift("夜班 一", LocalTime.of(22, 0), LocalTime.of(6, 0)),
                                new Shift("上午", LocalTime.of(10, 0), LocalTime.of(14, 0)))));
        assertThat(timetables.of(without)).isEmpty();
    }
}
