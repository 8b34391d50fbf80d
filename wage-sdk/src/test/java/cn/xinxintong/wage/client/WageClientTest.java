package cn.xinxintong.wage.client;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.wage.wire.BanksPage;
import cn.xinxintong.wage.wire.NewWageCardForm;
import cn.xinxintong.wage.wire.PayCheckForm;
import cn.xinxintong.wage.wire.PayrollLineForm;
import cn.xinxintong.wage.wire.PayrollLinesPage;
import cn.xinxintong.wage.wire.PayslipForm;
import cn.xinxintong.wage.wire.SignatureForm;
import cn.xinxintong.wage.wire.WageCardForm;
import cn.xinxintong.wage.wire.WageConfirmationForm;
import cn.xinxintong.wage.wire.WagesPage;
import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformRequest.Method;
import cn.xinxintong.wire.Problem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WageClientTest {
    private static final Problem TOO_MANY = new Problem(
            "about:blank", "x", 429, "TOO_MANY_TRIES", true, "r1", "请明天再试", 86_400L, null, null, null, null);
    private static final NewWageCardForm CARD =
            new NewWageCardForm("102", "6228480000000000018", "13800000000", "2026-01");

    private final RefusingPlatform platform = new RefusingPlatform();
    private final WageClient client = new WageClient(platform);

    @Test
    void asksForTheWagesOfSomeMonths() {
        client.wages(YearMonth.of(2025, 12), YearMonth.of(2026, 5));

        assertAsked("/v1/me/wages", Map.of("from", "2025-12", "to", "2026-05", "limit", "100"), WagesPage.class);
    }

    @Test
    void asksForAPayslip() {
        client.payslip("l1");

        assertAsked("/v1/me/wages/l1", Map.of(), PayslipForm.class);
    }

    @Test
    void asksForThePayCheckOfAMonth() {
        client.payCheck(YearMonth.of(2026, 5));

        assertAsked("/v1/me/pay-check", Map.of("month", "2026-05"), PayCheckForm.class);
    }

    @Test
    void asksWhatWaitsForASignature() {
        client.payrollLines();

        assertAsked("/v1/me/payroll-lines", Map.of(), PayrollLinesPage.class);
    }

    @Test
    void asksWhichBanksTakePart() {
        client.banks();

        assertAsked("/v1/banks", Map.of(), BanksPage.class);
    }

    @Test
    void asksWhereTheCardStands() {
        client.wageCard();

        assertAsked("/v1/me/wage-card", Map.of(), WageCardForm.class);
    }

    @Test
    void sendsASignatureUnderItsKey() {
        SignatureForm form = new SignatureForm(SignatureForm.Decision.SIGN, null);

        client.answer("l1", form, "key-1");

        assertSent("/v1/me/payroll-lines/l1/signature", form, "key-1", PayrollLineForm.class);
    }

    @Test
    void sendsWhatHeSaysOfAWageUnderItsKey() {
        WageConfirmationForm form = new WageConfirmationForm(WageConfirmationForm.Decision.OBJECT, "少了两天");

        client.confirm("l1", form, "key-1");

        assertSent("/v1/me/wages/l1/confirmation", form, "key-1", PayslipForm.class);
        assertThat(form.toString()).doesNotContain("少了两天");
    }

    @Test
    void sendsACardUnderItsKey() {
        client.bind(CARD, "key-1");

        assertSent("/v1/me/wage-card", CARD, "key-1", WageCardForm.class);
    }

    @Test
    void sendsAChangeOfCardUnderItsKey() {
        client.change(CARD, "key-1");

        assertSent("/v1/me/wage-card/changes", CARD, "key-1", WageCardForm.class);
    }

    @Test
    void handsOnWhatThePlatformSays() {
        assertThat(client.bind(CARD, "key-1")).isEqualTo(new PlatformAnswer.Refused<>(TOO_MANY));
    }

    private void assertAsked(String path, Map<String, String> query, Class<?> answer) {
        assertThat(platform.requests)
                .containsExactly(new PlatformRequest<>(Method.GET, path, query, null, null, answer));
    }

    private void assertSent(String path, Object body, String key, Class<?> answer) {
        assertThat(platform.requests)
                .containsExactly(new PlatformRequest<>(Method.POST, path, Map.of(), body, key, answer));
        assertThat(platform.requests.get(0).isIdempotent()).isTrue();
    }

    /** Remembers what it was asked, and refuses all of it. */
    private static final class RefusingPlatform implements Platform {
        private final List<PlatformRequest<?>> requests = new ArrayList<>();

        @Override
        public <T> PlatformAnswer<T> exchange(PlatformRequest<T> request) {
            requests.add(request);
            return new PlatformAnswer.Refused<>(TOO_MANY);
        }
    }
}
