package cn.xinxintong.attendance.client;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.appeal.AppealCause;
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
import cn.xinxintong.wire.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttendanceClientTest {
    private static final Problem OPEN =
            new Problem("about:blank", "x", 409, "APPEAL_OPEN", false, "r1", "已经有一个", null, null, null, null, null);
    private static final NewAppealForm FORM = new NewAppealForm(
            "3f3f3f3f-0000-0000-0000-000000000001", "2026-06-10", AppealCause.FORGOT_TO_PUNCH, "忘了", List.of(), null);

    private final RefusingPlatform platform = new RefusingPlatform();
    private final AttendanceClient client = new AttendanceClient(platform);

    @Test
    void asksForProjectsMonthsAndDays() {
        client.projects();
        assertAsked("/v1/me/projects", Map.of("limit", "100"), MyProjectsPage.class);

        client.month("p1", YearMonth.of(2026, 2));
        assertAsked("/v1/me/projects/p1/attendance", Map.of("month", "2026-02"), MonthForm.class);

        client.day("p1", LocalDate.of(2024, 2, 29));
        assertAsked("/v1/me/projects/p1/attendance/2024-02-29", Map.of(), DayRowsForm.class);
    }

    @Test
    void asksForAppeals() {
        client.appeals();
        assertAsked("/v1/me/appeals", Map.of("limit", "100"), AppealsPage.class);

        client.appeal("a1");
        assertAsked("/v1/me/appeals/a1", Map.of(), AppealForm.class);
    }

    @Test
    void sendsPunchesWhichAreTheirOwnKeys() {
        PunchesForm punches = new PunchesForm(List.of("a.b.c"));

        client.punch(punches);

        PlatformRequest<?> asked = platform.asked.get(0);
        assertThat(asked.method()).isEqualTo(Method.POST);
        assertThat(asked.path()).isEqualTo("/v1/me/punches");
        assertThat(asked.body()).isEqualTo(punches);
        assertThat(asked.idempotencyKey()).isNull();
        assertThat(asked.answer()).isEqualTo(PunchResultsForm.class);
    }

    @Test
    void sendsAnAppealAndItsWithdrawalUnderTheirKeys() {
        client.submit(FORM, "k1");
        client.withdraw("a1", "k2");

        assertThat(platform.asked)
                .extracting(r -> r.method() + " " + r.path() + " " + r.idempotencyKey())
                .containsExactly("POST /v1/me/appeals k1", "POST /v1/me/appeals/a1/withdrawal k2");
        assertThat(platform.asked.get(0).body()).isEqualTo(FORM);
    }

    @Test
    void handsOnWhatThePlatformSays() {
        assertThat(client.submit(FORM, "k1")).isEqualTo(new PlatformAnswer.Refused<AppealForm>(OPEN));
    }

    private void assertAsked(String path, Map<String, String> query, Class<?> answer) {
        PlatformRequest<?> asked = platform.asked.get(platform.asked.size() - 1);
        assertThat(asked.method()).isEqualTo(Method.GET);
        assertThat(asked.path()).isEqualTo(path);
        assertThat(asked.query()).isEqualTo(query);
        assertThat(asked.answer()).isEqualTo(answer);
    }

    /** Says no to everything, and remembers what it was asked. */
    private static final class RefusingPlatform implements Platform {
        final List<PlatformRequest<?>> asked = new ArrayList<>();

        @Override
        public <T> PlatformAnswer<T> exchange(PlatformRequest<T> request) {
            asked.add(request);
            return new PlatformAnswer.Refused<>(OPEN);
        }
    }
}
