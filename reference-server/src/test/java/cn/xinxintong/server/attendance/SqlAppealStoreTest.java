package cn.xinxintong.server.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealCause;
import cn.xinxintong.attendance.appeal.AppealId;
import cn.xinxintong.attendance.appeal.AppealStore;
import cn.xinxintong.attendance.appeal.Attachment;
import cn.xinxintong.attendance.calendar.Corrections;
import cn.xinxintong.attendance.testing.AppealStoreContract;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.People;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SqlAppealStoreTest extends AppealStoreContract {
    private final Stores stores = TestDatabase.fresh();

    @Override
    protected AppealStore store() {
        return stores.appeals;
    }

    @Override
    protected Corrections corrections(AppealStore store) {
        return stores.appeals;
    }

    @Test
    void keepsALargeAttachmentInPiecesThatNobodyCanRead() {
        byte[] content = new byte[2 << 20];
        new Random(5).nextBytes(content);
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
        Attachment attachment = Attachment.of(content).orElseThrow();
        Appeal appeal = new Appeal(
                new AppealId(UUID.randomUUID()),
                People.ZHANG,
                People.TOWER,
                LocalDate.of(2026, 6, 1),
                AppealCause.NOT_ME,
                "不是我",
                List.of(),
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of());

        stores.appeals.submit(appeal, List.of(attachment));

        assertThat(stores.appeals.attachment(appeal, 1)).contains(attachment);
        List<byte[]> kept = stores.database.use(h -> h.createQuery("select content from appeal_attachment")
                .mapTo(byte[].class)
                .list());
        assertThat(kept).hasSize(43).allSatisfy(piece -> assertThat(piece.length)
                .isLessThan(66_000));
        assertThat(new String(kept.get(0), StandardCharsets.ISO_8859_1)).doesNotContain("JVBERi");
        String reason = stores.database.use(h -> h.createQuery("select encode(reason, 'escape') from appeal")
                .mapTo(String.class)
                .one());
        assertThat(reason).doesNotContain("不是我");
    }
}
