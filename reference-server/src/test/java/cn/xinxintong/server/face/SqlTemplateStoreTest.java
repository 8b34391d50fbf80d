package cn.xinxintong.server.face;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.consent.Agreement;
import cn.xinxintong.consent.Consent;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.face.FaceTemplate;
import cn.xinxintong.face.TemplateStore;
import cn.xinxintong.face.testing.TemplateStoreContract;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.Dump;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SqlTemplateStoreTest extends TemplateStoreContract {
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final byte[] BYTES = "the numbers of a face".getBytes(StandardCharsets.US_ASCII);
    private static final FaceTemplate TEMPLATE = FaceTemplate.of("ab".repeat(32), BYTES);

    private final Stores stores = TestDatabase.fresh();
    private final Consents consents = new Consents(
            new FacesFollowConsents(stores.consents, stores.templates),
            purpose -> new Agreement(purpose, "2026-01", "text"),
            new MovableClock(),
            UUID::randomUUID);

    @Override
    protected TemplateStore emptyStore() {
        return stores.templates;
    }

    @Test
    void whoReadsTheDatabaseWithoutTheKeysReadsNoFace() {
        stores.templates.append(People.ZHANG, TEMPLATE, JUNE);

        assertThat(Dump.of(stores.database))
                .doesNotContain("the numbers of a face")
                .doesNotContain(Base64.getEncoder().encodeToString(BYTES));
        assertThat(stores.templates.latest(People.ZHANG)).contains(TEMPLATE);
    }

    @Test
    void theLongestTemplateIsKept() {
        FaceTemplate longest = FaceTemplate.of("cd".repeat(32), new byte[FaceTemplate.MAX_BYTES]);
        stores.templates.append(People.ZHANG, longest, JUNE);

        assertThat(stores.templates.latest(People.ZHANG)).contains(longest);
    }

    @Test
    void withTheConsentToItTheFaceGoes() {
        stores.templates.append(People.ZHANG, TEMPLATE, JUNE);
        stores.templates.append(People.ALIM, TEMPLATE, JUNE);
        Consent face = consents.give(People.ZHANG, Purpose.FACE, "2026-01", Recipient.PLATFORM);

        consents.withdraw(People.ZHANG, face.id());

        assertThat(rows()).as("Alim's").isEqualTo(1);
        assertThat(stores.templates.latest(People.ZHANG)).isEmpty();
    }

    @Test
    void anotherConsentThatIsWithdrawnLeavesItAlone() {
        stores.templates.append(People.ZHANG, TEMPLATE, JUNE);
        consents.give(People.ZHANG, Purpose.FACE, "2026-01", Recipient.PLATFORM);
        Consent other = consents.give(People.ZHANG, Purpose.CARD_BINDING, "2026-01", Recipient.PLATFORM);

        consents.withdraw(People.ZHANG, other.id());

        assertThat(stores.templates.latest(People.ZHANG)).contains(TEMPLATE);
    }

    private int rows() {
        return stores.database.use(h -> h.createQuery("select count(*) from face_template")
                .mapTo(Integer.class)
                .one());
    }
}
