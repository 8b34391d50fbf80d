package cn.xinxintong.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.rights.DataCategory;
import cn.xinxintong.auth.rights.Retention;
import cn.xinxintong.auth.rights.RetentionRule;
import cn.xinxintong.auth.testing.WorkerRecordsContract;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** The rules that come with the server. What may be erased is what {@link WorkerRecordsContract} has erased. */
class RetentionTableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final Retention retention = RetentionTable.bundled();

    @Test
    void everyKindOfDataHasARuleAndEveryRuleASource() {
        assertThat(retention.on(TODAY))
                .hasSameSizeAs(DataCategory.values())
                .allSatisfy(rule -> assertThat(rule.source()).containsAnyOf("法", "条例", "同考勤"));
    }

    @Test
    void wagesAreKeptForThreeYearsAfterTheProjectIsFinishedAndPaid() {
        RetentionRule wages = retention.of(DataCategory.WAGES, TODAY);

        assertThat(wages.atLeast()).isEqualTo(Period.ofYears(3));
        assertThat(wages.from()).isEqualTo(RetentionRule.Start.PROJECT_FINISHED_AND_PAID);
    }

    @Test
    void attendanceIsKeptForTwoYearsAndSinceTheOrdinanceOfTwentyTwentyAsLongAsTheLedger() {
        LocalDate before = LocalDate.of(2020, 4, 30);

        assertThat(retention.of(DataCategory.ATTENDANCE, before).atLeast()).isEqualTo(Period.ofYears(2));
        assertThat(retention.of(DataCategory.ATTENDANCE, TODAY).atLeast()).isEqualTo(Period.ofYears(3));
    }

    @Test
    void mobileSignInsNoticesAndFacesAreKeptByNoLaw() {
        assertThat(retention.on(TODAY))
                .filteredOn(rule -> !rule.isKept())
                .extracting(RetentionRule::category)
                .containsExactlyInAnyOrder(
                        DataCategory.MOBILE, DataCategory.SIGN_INS, DataCategory.NOTICES, DataCategory.FACE);
    }
}
