package cn.xinxintong.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.crypto.Cell;
import cn.xinxintong.crypto.CryptoSuite;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database lets a rotation replace ciphertexts of evidence, once, and nothing beside them. */
class EvidenceUnderRotationTest {
    private final SealedWorld world = new SealedWorld();

    @BeforeEach
    void rotate() {
        world.envelope.rotate(CryptoSuite.INTERNATIONAL);
    }

    @Test
    void aCiphertextIsReplacedByOneUnderTheCurrentKeyOnce() {
        byte[] next = world.sealed("card_request", "card", SealedWorld.ID.toString());
        assertThatCode(() -> update("update card_request set card = ?", next)).doesNotThrowAnyException();

        byte[] again = world.sealed("card_request", "card", SealedWorld.ID.toString());
        assertRefused("update card_request set card = ?", again);
    }

    @Test
    void notByOneUnderTheOldKey() {
        byte[] old = world.database.use(h -> h.createQuery("select mobile from card_request")
                .mapTo(byte[].class)
                .one());

        assertRefused("update card_request set card = ?", old);
    }

    @Test
    void notByOneOfAnotherLength() {
        byte[] longer =
                world.cipher.encrypt("62220200000000000180", new Cell("card_request", "card", "" + SealedWorld.ID));

        assertRefused("update card_request set card = ?", longer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\x", "\\x01", "\\x0102", "\\x01ff6432", "\\x01026431", "\\x01026432"})
    void notByWhatIsNoCiphertext(String bytes) {
        assertRefused("update card_request set card = '" + bytes + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update card_request set at = now() - interval '1 day'",
                "update card_request set card_index = 'another'",
                "update card_request set bank_code = '105'",
                "update payroll_line set due_fen = 1",
                "update payroll_line set note = null",
                "update line_answer set answer = 'SIGNED'",
                "update line_answer set reason = 'nothing'",
                "update wage_entry set at = now()",
                "delete from card_request",
                "truncate payroll_line cascade"
            })
    void nothingElseChangesEvenInATransactionThatSaysSo(String statement) {
        assertRefused(statement);
    }

    @Test
    void nothingChangesInATransactionThatDoesNotSaySo() {
        byte[] next = world.sealed("card_request", "card", SealedWorld.ID.toString());

        assertThatThrownBy(() -> world.database.use(h -> h.execute("update card_request set card = ?", next)))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("is evidence");
    }

    @Test
    void whatWasSaidInATransactionEndsWithIt() {
        world.run(world.reencryption(100));

        String said = world.database.use(
                h -> h.createQuery("select coalesce(current_setting('xinxintong.reencrypting', true), '')")
                        .mapTo(String.class)
                        .one());
        assertThat(said).isEmpty();
    }

    private void assertRefused(String statement, Object... values) {
        assertThatThrownBy(() -> update(statement, values))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("is evidence");
    }

    private void update(String statement, Object... values) {
        world.database.runInTransaction(() -> world.database.use(h -> {
            h.execute("select set_config('xinxintong.reencrypting', 'on', true)");
            return h.execute(statement, values);
        }));
    }
}
