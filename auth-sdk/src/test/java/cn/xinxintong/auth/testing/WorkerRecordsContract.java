package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.rights.DataCategory;
import cn.xinxintong.auth.rights.OpenMatter;
import cn.xinxintong.auth.rights.WorkerRecords;
import cn.xinxintong.testing.People;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link WorkerRecords} promises. */
public abstract class WorkerRecordsContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00Z");

    /** Those under test, asked for once a test; they know {@link People#ZHANG}, who is on a project. */
    protected abstract WorkerRecords records();

    @Test
    void whoIsOnAProjectHasSomethingOpenUntilHeHasLeft() {
        WorkerRecords records = records();
        assertThat(records.openMatters(People.ZHANG)).containsExactly(OpenMatter.MEMBER_OF_PROJECT);

        records.leaveEverywhere(People.ZHANG, MORNING);
        records.leaveEverywhere(People.ZHANG, MORNING.plusSeconds(1));

        assertThat(records.openMatters(People.ZHANG)).isEmpty();
    }

    @Test
    void whoHasNothingHasNothingOpen() {
        assertThat(records().openMatters(People.ALIM)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DataCategory.class,
            names = {"MOBILE", "SIGN_INS", "NOTICES", "FACE"})
    void erasesTwiceWhatMayBeErased(DataCategory category) {
        WorkerRecords records = records();
        records.erase(People.ZHANG, category);

        assertThatCode(() -> records.erase(People.ZHANG, category)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = DataCategory.class,
            names = {"MOBILE", "SIGN_INS", "NOTICES", "FACE"},
            mode = EnumSource.Mode.EXCLUDE)
    void erasesNothingElse(DataCategory category) {
        WorkerRecords records = records();

        assertThatThrownBy(() -> records.erase(People.ZHANG, category)).isInstanceOf(IllegalArgumentException.class);
    }
}
