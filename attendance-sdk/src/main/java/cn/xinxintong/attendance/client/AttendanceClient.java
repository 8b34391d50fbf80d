package cn.xinxintong.attendance.client;

import cn.xinxintong.attendance.wire.AppealForm;
import cn.xinxintong.attendance.wire.AppealsPage;
import cn.xinxintong.attendance.wire.DayRowsForm;
import cn.xinxintong.attendance.wire.MonthForm;
import cn.xinxintong.attendance.wire.MyProjectsPage;
import cn.xinxintong.attendance.wire.NewAppealForm;
import cn.xinxintong.attendance.wire.PunchResultsForm;
import cn.xinxintong.attendance.wire.PunchesForm;
import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformRequest.Method;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** The requests about a worker's attendance. Thread-safe. */
public final class AttendanceClient {
    private static final Map<String, String> A_HUNDRED = Map.of("limit", "100");

    private final Platform platform;

    public AttendanceClient(Platform platform) {
        this.platform = platform;
    }

    /** His projects, past and present, up to a hundred. */
    public PlatformAnswer<MyProjectsPage> projects() {
        return platform.exchange(PlatformRequest.get("/v1/me/projects", A_HUNDRED, MyProjectsPage.class));
    }

    public PlatformAnswer<MonthForm> month(String projectId, YearMonth month) {
        String path = "/v1/me/projects/" + projectId + "/attendance";
        return platform.exchange(PlatformRequest.get(path, Map.of("month", month.toString()), MonthForm.class));
    }

    /** @param date in Beijing */
    public PlatformAnswer<DayRowsForm> day(String projectId, LocalDate date) {
        String path = "/v1/me/projects/" + projectId + "/attendance/" + date;
        return platform.exchange(PlatformRequest.get(path, Map.of(), DayRowsForm.class));
    }

    /** Sends punches, oldest first. Each is its own key: all of them may be sent again. */
    public PlatformAnswer<PunchResultsForm> punch(PunchesForm punches) {
        return platform.exchange(PlatformRequest.send(Method.POST, "/v1/me/punches", punches, PunchResultsForm.class));
    }

    /** His appeals, newest first, up to a hundred. */
    public PlatformAnswer<AppealsPage> appeals() {
        return platform.exchange(PlatformRequest.get("/v1/me/appeals", A_HUNDRED, AppealsPage.class));
    }

    public PlatformAnswer<AppealForm> appeal(String appealId) {
        return platform.exchange(PlatformRequest.get("/v1/me/appeals/" + appealId, Map.of(), AppealForm.class));
    }

    /** @param key the same for the same appeal sent again */
    public PlatformAnswer<AppealForm> submit(NewAppealForm form, String key) {
        return platform.exchange(PlatformRequest.create("/v1/me/appeals", form, key, AppealForm.class));
    }

    /** @param key the same for the same word sent again */
    public PlatformAnswer<AppealForm> withdraw(String appealId, String key) {
        String path = "/v1/me/appeals/" + appealId + "/withdrawal";
        return platform.exchange(PlatformRequest.create(path, Map.of(), key, AppealForm.class));
    }
}
