package cn.xinxintong.server.keys;

import cn.xinxintong.crypto.Cell;
import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.Envelope;
import cn.xinxintong.crypto.PersonalDataCipher;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A database with a ciphertext in every column that may hold one, under an envelope. */
final class SealedWorld {
    static final UUID ID = new UUID(7, 7);
    static final String TEXT = "6222020000000000018";

    final Database database = TestDatabase.freshDatabase();
    final MovableClock clock = new MovableClock();
    final SecureRandom random = new SecureRandom();
    final Envelope envelope = new Envelope(TestDatabase.keys(), new SqlDataKeyStore(database), random);
    final Stores stores;
    final PersonalDataCipher cipher;

    SealedWorld() {
        envelope.open(CryptoSuite.INTERNATIONAL);
        stores = new Stores(database, envelope, clock, random);
        cipher = stores.cipher;
        fill();
    }

    Reencryption reencryption(int rowsAStep) {
        return new Reencryption(database, cipher, envelope::currentKeyId, clock, rowsAStep);
    }

    /** Steps until there is nothing to do now; the answer is how many. */
    int run(Reencryption reencryption) {
        int steps = 0;
        while (reencryption.step()) steps++;
        return steps;
    }

    byte[] sealed(String table, String column, String row) {
        return cipher.encrypt(TEXT, new Cell(table, column, row));
    }

    private void fill() {
        UUID zhang = People.ZHANG.value();
        database.runInTransaction(() -> database.use(h -> {
            h.execute("set local session_replication_role = replica"); // what rows refer to need not be there
            h.execute(
                    "update account set mobile = ? where worker_id = ?",
                    sealed("account", "mobile", zhang.toString()),
                    zhang);
            h.execute(
                    "insert into staff values (?, 'officer', ?, 'OFFICER', 'hash', ?, 0)",
                    ID,
                    sealed("staff", "name", ID.toString()),
                    sealed("staff", "totp_secret", ID.toString()));
            h.execute(
                    "insert into invitation values (?, ?, ?, ?, ?, '020', 'DAY', 28000, now(), now(), 'SENT', ?, 1)",
                    zhang,
                    ID,
                    ID,
                    ID,
                    ID,
                    sealed("invitation", "note", ID.toString()));
            h.execute(
                    "insert into card_request values (?, ?, '102', ?, ?, ?, now())",
                    zhang,
                    ID,
                    sealed("card_request", "card", ID.toString()),
                    stores.index.of("card", TEXT),
                    sealed("card_request", "mobile", ID.toString()));
            h.execute(
                    "insert into payroll_line values (?, ?, ?, 1, 22, 616000, 0, ?)",
                    zhang,
                    ID,
                    ID,
                    sealed("payroll_line", "note", ID.toString()));
            h.execute(
                    "insert into line_answer values (?, ?, 'OBJECTED', ?, now())",
                    zhang,
                    ID,
                    sealed("line_answer", "reason", ID.toString()));
            h.execute(
                    "insert into wage_confirmation values (?, ?, 'OBJECTED', ?, now())",
                    zhang,
                    ID,
                    sealed("wage_confirmation", "reason", ID.toString()));
            h.execute(
                    "insert into correction values (?, ?, 'OTHER', ?, ?, false, ?, now())",
                    zhang,
                    ID,
                    sealed("correction", "value", ID.toString()),
                    sealed("correction", "reason", ID.toString()),
                    zhang);
            h.execute(
                    "insert into correction_step values (?, ?, ?, 'REFUSED', true, ?, ?, null, now())",
                    zhang,
                    ID,
                    ID,
                    ID,
                    sealed("correction_step", "reason", ID.toString()));
            h.execute(
                    "insert into sms values (?, ?, ?, now(), 'WAITING', 0, now())",
                    ID,
                    sealed("sms", "mobile", ID.toString()),
                    sealed("sms", "text", ID.toString()));
            h.execute(
                    "insert into appeal (worker_id, id, project_id, day, cause, reason, asked, attachments, submitted_at,"
                            + " due_at) values (?, ?, ?, now(), 'OTHER', ?, '', 1, now(), now())",
                    zhang,
                    ID,
                    ID,
                    sealed("appeal", "reason", ID.toString()));
            h.execute(
                    "insert into appeal_step values (?, ?, 2, 'REFUSED', 'OFFICER', ?, ?, now())",
                    zhang,
                    ID,
                    ID,
                    sealed("appeal_step", "note", ID + " 2"));
            h.execute(
                    "insert into appeal_attachment values (?, ?, 1, 0, ?)",
                    zhang,
                    ID,
                    sealed("appeal_attachment", "content", ID + " 1 0"));
            h.execute(
                    "insert into face_template values (?, ?, 'model', ?, now())",
                    zhang,
                    ID,
                    sealed("face_template", "template", ID.toString()));
            return h.execute(
                    "insert into idempotency_key values (?, 'POST /v1/x', 'k 1', 'digest', 200, ?, now())",
                    ID,
                    sealed("idempotency_key", "answer", ID + " POST /v1/x k 1"));
        }));
    }

    /** Under how many keys ciphertexts stand, and how many under each. */
    Map<String, Long> keysInUse() {
        return SealedTable.ALL.stream()
                .flatMap(t -> new SealedRows(database, t).after(List.of(), 1000).stream())
                .flatMap(row -> row.ciphertexts().values().stream())
                .collect(Collectors.groupingBy(PersonalDataCipher::keyIdOf, Collectors.counting()));
    }

    /** What stands in a table's first row, by column. */
    Map<String, String> read(SealedTable table) {
        SealedRows.Row row = new SealedRows(database, table).after(List.of(), 1).get(0);
        return row.ciphertexts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> cipher.decrypt(e.getValue(), table.cell(e.getKey(), row.key()))));
    }
}
