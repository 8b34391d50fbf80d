package cn.xinxintong.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence is added to: the database itself lets nobody change it, whatever the program says. */
class EvidenceTest {
    private static final Stores STORES = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update punch set at = now()",
                "delete from punch",
                "truncate punch cascade",
                "update refused_punch set reason = ''",
                "delete from refused_punch",
                "truncate refused_punch",
                "update punch_finding set flag = ''",
                "delete from punch_finding",
                "truncate punch_finding",
                "update gate_record set at = now()",
                "delete from gate_record",
                "truncate gate_record",
                "update consent set until = now()",
                "delete from consent",
                "truncate consent cascade",
                "update consent_withdrawal set at = now()",
                "delete from consent_withdrawal",
                "truncate consent_withdrawal",
                "update access_record set at = now()",
                "delete from access_record",
                "truncate access_record",
                "update card_request set at = now()",
                "delete from card_request",
                "truncate card_request cascade",
                "update card_word set at = now()",
                "delete from card_word",
                "truncate card_word",
                "update payroll_sheet set drawn_up_at = now()",
                "delete from payroll_sheet",
                "truncate payroll_sheet cascade",
                "update payroll_step set at = now()",
                "delete from payroll_step",
                "truncate payroll_step",
                "update payroll_line set days = 0",
                "delete from payroll_line",
                "truncate payroll_line cascade",
                "update line_answer set at = now()",
                "delete from line_answer",
                "truncate line_answer",
                "update submitted_line set line_no = null",
                "delete from submitted_line",
                "truncate submitted_line",
                "update wage_entry set at = now()",
                "delete from wage_entry",
                "truncate wage_entry",
                "update wage_confirmation set at = now()",
                "delete from wage_confirmation",
                "truncate wage_confirmation",
                "update bank_event set taken_at = now()",
                "delete from bank_event",
                "truncate bank_event",
                "update timetable set day_cut = '04:00'",
                "delete from timetable",
                "truncate timetable",
                "update waiting_gate_record set at = now()",
                "delete from waiting_gate_record",
                "truncate waiting_gate_record",
                "update appeal set day = now()",
                "delete from appeal",
                "truncate appeal cascade",
                "update appeal_step set state = 'APPROVED'",
                "delete from appeal_step",
                "truncate appeal_step",
                "update appeal_attachment set number = 2",
                "delete from appeal_attachment",
                "truncate appeal_attachment",
                "update gate_import set at = now()",
                "delete from gate_import",
                "truncate gate_import",
                "update same_person set at = now()",
                "delete from same_person",
                "truncate same_person",
                "update correction set opened_at = now()",
                "delete from correction",
                "truncate correction cascade",
                "update correction_step set at = now()",
                "delete from correction_step",
                "truncate correction_step",
                "update issued_record set at = now()",
                "delete from issued_record",
                "truncate issued_record",
            })
    void nobodyChangesRemovesOrEmptiesIt(String statement) {
        assertThatThrownBy(() -> STORES.database.use(h -> h.execute(statement)))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("is evidence: it is added to, never changed");
    }

    @Test
    void theTablesAboveAreAllThatAreAppendOnly() {
        List<String> guarded = STORES.database.use(
                h -> h.createQuery("select tgrelid::regclass::text from pg_trigger where tgname = 'append_only'")
                        .mapTo(String.class)
                        .list());

        assertThat(guarded)
                .containsExactlyInAnyOrder(
                        "punch",
                        "refused_punch",
                        "punch_finding",
                        "gate_record",
                        "consent",
                        "consent_withdrawal",
                        "access_record",
                        "card_request",
                        "card_word",
                        "payroll_sheet",
                        "payroll_step",
                        "payroll_line",
                        "line_answer",
                        "submitted_line",
                        "wage_entry",
                        "wage_confirmation",
                        "bank_event",
                        "timetable",
                        "waiting_gate_record",
                        "appeal",
                        "appeal_step",
                        "appeal_attachment",
                        "gate_import",
                        "same_person",
                        "correction",
                        "correction_step",
                        "issued_record");
    }
}
