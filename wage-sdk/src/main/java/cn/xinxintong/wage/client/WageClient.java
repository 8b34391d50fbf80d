package cn.xinxintong.wage.client;

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
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** The requests about a worker's wages and his card. Thread-safe. */
public final class WageClient {
    private final Platform platform;

    public WageClient(Platform platform) {
        this.platform = platform;
    }

    /**
     * The wages of some months, newest first, up to a hundred.
     *
     * @param from first month, inclusive
     * @param to last month, inclusive; at most 24 months in all
     */
    public PlatformAnswer<WagesPage> wages(YearMonth from, YearMonth to) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("from", from.toString());
        query.put("to", to.toString());
        query.put("limit", "100");
        return platform.exchange(PlatformRequest.get("/v1/me/wages", query, WagesPage.class));
    }

    public PlatformAnswer<PayslipForm> payslip(String wageId) {
        return platform.exchange(PlatformRequest.get("/v1/me/wages/" + wageId, Map.of(), PayslipForm.class));
    }

    /** @param key the same for the same word sent again */
    public PlatformAnswer<PayslipForm> confirm(String wageId, WageConfirmationForm form, String key) {
        String path = "/v1/me/wages/" + wageId + "/confirmation";
        return platform.exchange(PlatformRequest.create(path, form, key, PayslipForm.class));
    }

    public PlatformAnswer<PayCheckForm> payCheck(YearMonth month) {
        Map<String, String> query = Map.of("month", month.toString());
        return platform.exchange(PlatformRequest.get("/v1/me/pay-check", query, PayCheckForm.class));
    }

    /** What is about to be paid and waits for his signature, and what he answered before. */
    public PlatformAnswer<PayrollLinesPage> payrollLines() {
        return platform.exchange(PlatformRequest.get("/v1/me/payroll-lines", Map.of(), PayrollLinesPage.class));
    }

    /** @param key the same for the same answer sent again */
    public PlatformAnswer<PayrollLineForm> answer(String lineId, SignatureForm form, String key) {
        String path = "/v1/me/payroll-lines/" + lineId + "/signature";
        return platform.exchange(PlatformRequest.create(path, form, key, PayrollLineForm.class));
    }

    public PlatformAnswer<BanksPage> banks() {
        return platform.exchange(PlatformRequest.get("/v1/banks", Map.of(), BanksPage.class));
    }

    public PlatformAnswer<WageCardForm> wageCard() {
        return platform.exchange(PlatformRequest.get("/v1/me/wage-card", Map.of(), WageCardForm.class));
    }

    /** @param key the same for the same card sent again */
    public PlatformAnswer<WageCardForm> bind(NewWageCardForm form, String key) {
        return platform.exchange(PlatformRequest.create("/v1/me/wage-card", form, key, WageCardForm.class));
    }

    /** @param key the same for the same card sent again */
    public PlatformAnswer<WageCardForm> change(NewWageCardForm form, String key) {
        return platform.exchange(PlatformRequest.create("/v1/me/wage-card/changes", form, key, WageCardForm.class));
    }
}
