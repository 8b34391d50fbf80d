package cn.xinxintong.server.demo;

import cn.xinxintong.attendance.calendar.Shift;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.fence.Polygon;
import cn.xinxintong.attendance.punch.Site;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.staff.StaffRole;
import cn.xinxintong.auth.staff.Totp;
import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.Team;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.server.assembly.Stores;
import java.security.SecureRandom;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Two enterprises, a site each, and their staff. */
final class DemoSites {
    private static final List<Shift> SHIFTS = List.of(
            new Shift("上午", LocalTime.of(10, 0), LocalTime.of(14, 0)),
            new Shift("下午", LocalTime.of(15, 30), LocalTime.of(19, 30)));

    private final Stores stores;
    private final PasswordHashes hashes;
    private final SecureRandom random;
    private final Random dice;
    private final List<DemoAccount> staff = new ArrayList<>();
    private final List<DemoSite> sites;

    /**
     * A site with what it takes to invite somebody to it.
     *
     * @param centre of its fence
     */
    record DemoSite(Project project, TeamId team, UUID officer, Wgs84 centre) {}

    DemoSites(Stores stores, PasswordHashes hashes, SecureRandom random, Random dice) {
        this.stores = stores;
        this.hashes = hashes;
        this.random = random;
        this.dice = dice;
        this.sites = List.of(
                make(0, "天山建工集团（演示）", "河滩北路安置房一期", "650102", "乌鲁木齐市天山区河滩北路", Wgs84.of(43.8256, 87.6168)),
                make(1, "昆仑路桥公司（演示）", "克孜河大桥引道工程", "653101", "喀什市克孜河北岸", Wgs84.of(39.4704, 75.9898)));
    }

    List<DemoSite> all() {
        return sites;
    }

    List<DemoAccount> staff() {
        return staff;
    }

    private DemoSite make(int number, String firm, String name, String region, String address, Wgs84 centre) {
        EnterpriseId enterprise = new EnterpriseId(id());
        stores.projects.add(new Enterprise(enterprise, firm, InventedPeople.creditCode(number)));
        Project project = new Project(new ProjectId(id()), enterprise, name, region, address, Project.State.BUILDING);
        stores.projects.add(project);
        TeamId team = new TeamId(id());
        stores.projects.add(new Team(team, project.id(), number == 0 ? "钢筋班" : "混凝土班"));
        stores.sites.put(new Site(project.id(), around(centre), true, true, false, SHIFTS));
        hire(StaffRole.ENTERPRISE, "enterprise" + (number + 1), enterprise, Set.of(), firm + "人事");
        UUID officer =
                hire(StaffRole.OFFICER, "officer" + (number + 1), enterprise, Set.of(project.id()), name + "劳资专管员");
        return new DemoSite(project, team, officer, centre);
    }

    /** A rectangle of some 300 by 240 metres. */
    private static Geofence around(Wgs84 centre) {
        double north = 120 / 111_000.0;
        double east = 150 / (111_320.0 * Math.cos(Math.toRadians(centre.lat())));
        return Geofence.of(List.of(new Polygon(
                List.of(
                        Wgs84.of(centre.lat() - north, centre.lng() - east),
                        Wgs84.of(centre.lat() - north, centre.lng() + east),
                        Wgs84.of(centre.lat() + north, centre.lng() + east),
                        Wgs84.of(centre.lat() + north, centre.lng() - east)),
                List.of())));
    }

    private UUID hire(StaffRole role, String login, EnterpriseId enterprise, Set<ProjectId> projects, String name) {
        UUID id = id();
        String password = "Demo-" + login + "-1";
        String secret = Totp.newSecret(random);
        stores.staff.add(
                new StaffAccount(id, login, name, role, Set.of(enterprise), projects, hashes.hash(password), secret));
        staff.add(DemoAccount.staff(
                role.name(), login, password, secret, name, "code: TOTP of totpSecret, SHA-1, 6 digits, 30 s"));
        return id;
    }

    private UUID id() {
        return new UUID(dice.nextLong(), dice.nextLong());
    }
}
