package cn.xinxintong.consent;

import static cn.xinxintong.testing.People.ALIM;
import static cn.xinxintong.testing.People.BUILDERS;
import static cn.xinxintong.testing.People.OTHER_BUILDERS;
import static cn.xinxintong.testing.People.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.consent.testing.InMemoryConsentStore;
import cn.xinxintong.testing.MovableClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentsTest {
    private static final Recipient TO_BUILDERS = new Recipient.AnEnterprise(BUILDERS);

    private final InMemoryConsentStore store = new InMemoryConsentStore();
    private final MovableClock clock = new MovableClock();
    private final AtomicLong count = new AtomicLong();
    private String current = "2026-01";
    private final Consents consents = new Consents(
            store,
            purpose -> new Agreement(purpose, current, "text"),
            clock,
            () -> new UUID(9, count.incrementAndGet()));

    @Test
    void aConsentHoldsFromItsGivingOn() {
        Consent given = consents.give(ZHANG, Purpose.FACE, "2026-01", Recipient.PLATFORM);

        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).contains(given);
        assertThat(given.givenAt()).isEqualTo(clock.instant());
    }

    @Test
    void aConsentIsOfOneWorkerForOnePurposeTowardsOneRecipient() {
        consents.give(ZHANG, Purpose.REAL_NAME_USE, "2026-01", TO_BUILDERS);

        assertThat(consents.inForce(ALIM, Purpose.REAL_NAME_USE, TO_BUILDERS)).isEmpty();
        assertThat(consents.inForce(ZHANG, Purpose.WAGE_CARD_USE, TO_BUILDERS)).isEmpty();
        assertThat(consents.inForce(ZHANG, Purpose.REAL_NAME_USE, new Recipient.AnEnterprise(OTHER_BUILDERS)))
                .isEmpty();
        assertThat(consents.inForce(ZHANG, Purpose.REAL_NAME_USE, Recipient.PLATFORM))
                .isEmpty();
    }

    @Test
    void givenTwiceItIsRecordedOnce() {
        Consent first = consents.give(ZHANG, Purpose.FACE, "2026-01", Recipient.PLATFORM);
        Consent second = consents.give(ZHANG, Purpose.FACE, "2026-01", Recipient.PLATFORM);

        assertThat(second).isEqualTo(first);
        assertThat(store.of(ZHANG)).containsExactly(first);
    }

    @Test
    void anOlderTextCannotBeAgreedTo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consents.give(ZHANG, Purpose.FACE, "2025-12", Recipient.PLATFORM));
        assertThat(store.of(ZHANG)).isEmpty();
    }

    @Test
    void theConsentToANewerTextStandsBesideTheOlderOne() {
        Consent older = consents.give(ZHANG, Purpose.FACE, "2026-01", Recipient.PLATFORM);
        current = "2026-02";
        Consent newer = consents.give(ZHANG, Purpose.FACE, "2026-02", Recipient.PLATFORM);

        assertThat(store.of(ZHANG)).containsExactly(older, newer);
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).contains(newer);
    }

    @Test
    void aWithdrawalTakesEffectAtOnceAndErasesNothing() {
        Consent given = consents.give(ZHANG, Purpose.FACE, "2026-01", Recipient.PLATFORM);

        boolean withdrawn = consents.withdraw(ZHANG, given.id());

        assertThat(withdrawn).isTrue();
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).isEmpty();
        assertThat(store.of(ZHANG)).containsExactly(given);
    }

    @Test
    void afterAWithdrawalItCanBeGivenAgain() {
        Consent first = consents.give(ZHANG, Purpose.FACE, "2026-01", Recipient.PLATFORM);
        consents.withdraw(ZHANG, first.id());

        Consent second = consents.give(ZHANG, Purpose.FACE, "2026-01", Recipient.PLATFORM);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).contains(second);
    }

    @Test
    void nobodyWithdrawsWhatAnotherGave() {
        Consent given = consents.give(ZHANG, Purpose.FACE, "2026-01", Recipient.PLATFORM);

        assertThat(consents.withdraw(ALIM, given.id())).isFalse();
        assertThat(store.withdrawnBy(ALIM)).isEmpty();
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).contains(given);
    }

    @Test
    void aConsentThatEndsByItselfHoldsUntilItsEndAndNotAtIt() {
        Consent ending = new Consent(
                new UUID(9, 99),
                ZHANG,
                Purpose.FACE,
                "2026-01",
                Recipient.PLATFORM,
                clock.instant(),
                clock.instant().plusSeconds(60));
        store.append(ending);

        clock.forward(Duration.ofSeconds(59));
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).contains(ending);
        clock.forward(Duration.ofSeconds(1));
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPurposeIsFoundByItsKindInAnyCase(Purpose purpose) {
        assertThat(Purpose.ofKind(purpose.kind())).contains(purpose);
        assertThat(Purpose.ofKind(purpose.kind().toUpperCase(java.util.Locale.ROOT)))
                .contains(purpose);
    }

    @Test
    void anUnknownKindIsNoPurpose() {
        assertThat(Purpose.ofKind("faces")).isEmpty();
    }
}
