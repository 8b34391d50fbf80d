package cn.xinxintong.consent;

import static cn.xinxintong.consent.testing.FixedAgreements.VERSION;
import static cn.xinxintong.testing.People.ALIM;
import static cn.xinxintong.testing.People.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.consent.testing.FixedAgreements;
import cn.xinxintong.consent.testing.InMemoryConsentStore;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentsTest {
    private static final Recipient BUILDERS = new Recipient.AnEnterprise(People.BUILDERS);
    private static final Recipient OTHERS = new Recipient.AnEnterprise(People.OTHER_BUILDERS);

    private final InMemoryConsentStore store = new InMemoryConsentStore();
    private final FixedAgreements agreements = new FixedAgreements();
    private final MovableClock clock = new MovableClock();
    private final Consents consents = new Consents(store, agreements, clock, UUID::randomUUID);

    @Test
    void recordsWhoAgreedToWhatAndWhen() {
        Consent given = consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM);

        assertThat(store.of(ZHANG)).containsExactly(given);
        assertThat(given)
                .isEqualTo(new Consent(
                        given.id(),
                        ZHANG,
                        Purpose.FACE,
                        VERSION,
                        Recipient.PLATFORM,
                        clock.instant(),
                        Consent.UNTIL_WITHDRAWN));
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).contains(given);
    }

    @Test
    void takesOnlyTheCurrentVersion() {
        agreements.publish(Purpose.FACE, "2026-02");

        assertThat(consents.isCurrent(Purpose.FACE, VERSION)).isFalse();
        assertThat(consents.isCurrent(Purpose.FACE, "2026-02")).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM));
        assertThat(store.of(ZHANG)).isEmpty();
    }

    @Test
    void recordsOneConsentOnce() {
        Consent first = consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM);
        clock.forward(Duration.ofDays(1));

        assertThat(consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM))
                .isEqualTo(first);
        assertThat(store.of(ZHANG)).hasSize(1);
    }

    @Test
    void recordsANewVersionBesideTheOldOne() {
        consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM);
        agreements.publish(Purpose.FACE, "2026-02");

        Consent second = consents.give(ZHANG, Purpose.FACE, "2026-02", Recipient.PLATFORM);

        assertThat(store.of(ZHANG)).hasSize(2);
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).contains(second);
    }

    @Test
    void holdsTowardsOneRecipientForOnePurposeOfOneWorker() {
        consents.give(ZHANG, Purpose.WAGE_CARD_USE, VERSION, BUILDERS);

        assertThat(consents.inForce(ZHANG, Purpose.WAGE_CARD_USE, BUILDERS)).isPresent();
        assertThat(consents.inForce(ZHANG, Purpose.WAGE_CARD_USE, OTHERS)).isEmpty();
        assertThat(consents.inForce(ZHANG, Purpose.WAGE_CARD_USE, Recipient.PLATFORM))
                .isEmpty();
        assertThat(consents.inForce(ZHANG, Purpose.REAL_NAME_USE, BUILDERS)).isEmpty();
        assertThat(consents.inForce(ALIM, Purpose.WAGE_CARD_USE, BUILDERS)).isEmpty();
    }

    @Test
    void endsAtOnceWhenItIsWithdrawn() {
        Consent given = consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM);

        assertThat(consents.withdraw(ZHANG, given.id())).isTrue();
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).isEmpty();
        assertThat(store.of(ZHANG)).containsExactly(given);
    }

    @Test
    void leavesOtherRecipientsAloneWhenOneIsWithdrawn() {
        Consent given = consents.give(ZHANG, Purpose.WAGE_CARD_USE, VERSION, BUILDERS);
        consents.give(ZHANG, Purpose.WAGE_CARD_USE, VERSION, OTHERS);

        consents.withdraw(ZHANG, given.id());

        assertThat(consents.inForce(ZHANG, Purpose.WAGE_CARD_USE, OTHERS)).isPresent();
    }

    @Test
    void doesNotFallBackToAnOlderVersionWhenTheNewestIsWithdrawn() {
        consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM);
        agreements.publish(Purpose.FACE, "2026-02");
        Consent second = consents.give(ZHANG, Purpose.FACE, "2026-02", Recipient.PLATFORM);

        consents.withdraw(ZHANG, second.id());

        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).isEmpty();
    }

    @Test
    void canBeGivenAnewAfterAWithdrawal() {
        Consent first = consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM);
        consents.withdraw(ZHANG, first.id());

        Consent second = consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).contains(second);
    }

    @Test
    void takesAWithdrawalSentTwiceAsOne() {
        Consent first = consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM);
        consents.withdraw(ZHANG, first.id());
        Consent second = consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM);

        assertThat(consents.withdraw(ZHANG, first.id())).isTrue();
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).contains(second);
    }

    @Test
    void isWithdrawnByNobodyElse() {
        Consent given = consents.give(ZHANG, Purpose.FACE, VERSION, Recipient.PLATFORM);

        assertThat(consents.withdraw(ALIM, given.id())).isFalse();
        assertThat(consents.withdraw(ZHANG, UUID.randomUUID())).isFalse();
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).isPresent();
    }

    @Test
    void endsByItselfAtItsTime() {
        store.append(new Consent(
                UUID.randomUUID(),
                ZHANG,
                Purpose.FACE,
                VERSION,
                Recipient.PLATFORM,
                clock.instant(),
                clock.instant().plusSeconds(60)));

        clock.forward(Duration.ofSeconds(59));
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void findsAPurposeByItsNameInAddresses(Purpose purpose) {
        assertThat(Purpose.ofKind(purpose.kind())).contains(purpose);
        assertThat(purpose.kind()).matches("[a-z]+(-[a-z]+)*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "USER_AGREEMENT", "current", "faces"})
    void findsNoPurposeByAnyOtherName(String kind) {
        assertThat(Purpose.ofKind(kind)).isEmpty();
    }
}
