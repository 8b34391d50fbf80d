package cn.xinxintong.auth.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.apikey.ApiKeyOutcome.Issued;
import cn.xinxintong.auth.apikey.ApiKeyOutcome.Reason;
import cn.xinxintong.auth.apikey.ApiKeyOutcome.Refused;
import cn.xinxintong.auth.testing.InMemoryApiKeyStore;
import cn.xinxintong.auth.testing.InMemoryAttemptStore;
import cn.xinxintong.auth.testing.TestKeys;
import cn.xinxintong.crypto.BlindIndex;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.testing.InMemoryProjectStore;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
    private static final UUID STAFF = new UUID(9, 1);

    private final MovableClock clock = new MovableClock();
    private final InMemoryApiKeyStore store = new InMemoryApiKeyStore();
    private final InMemoryProjectStore projects = new InMemoryProjectStore();
    private final ApiKeys keys = new ApiKeys(
            new ApiKeys.Ports(store, projects, new InMemoryAttemptStore(), new BlindIndex(new TestKeys())),
            clock,
            new SecureRandom(),
            UUID::randomUUID);

    @BeforeEach
    void projects() {
        projects.add(project(People.TOWER, People.BUILDERS));
        projects.add(project(People.BRIDGE, People.OTHER_BUILDERS));
    }

    private static Project project(ProjectId id, EnterpriseId enterprise) {
        return new Project(id, enterprise, "南门", "650102", "天山区", Project.State.BUILDING);
    }

    private ApiKeyOutcome issue(Instant until, ProjectId... bound) {
        return keys.issue(new ApiKeyOrder(People.BUILDERS, "南门闸机", Set.of(bound), until, STAFF));
    }

    private Issued issued() {
        return (Issued) issue(inDays(30), People.TOWER);
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    @Test
    void aKeyIsKnownByItsTextAndOnlyItsDigestIsKept() {
        Issued made = issued();

        assertThat(keys.of(made.text())).isEqualTo(new ApiKeyLookup.Admitted(made.key()));
        assertThat(made.text()).startsWith(ApiKeys.PREFIX);
        assertThat(store.digests()).noneMatch(d -> made.text().contains(d));
        assertThat(made.toString()).doesNotContain(made.text());
    }

    @Test
    void aTextThatWasNeverIssuedIsUnknown() {
        String text = issued().text();

        assertThat(keys.of(text + "A")).isEqualTo(new ApiKeyLookup.Unknown());
        assertThat(keys.of(text.substring(ApiKeys.PREFIX.length()))).isEqualTo(new ApiKeyLookup.Unknown());
        assertThat(keys.of(ApiKeys.PREFIX)).isEqualTo(new ApiKeyLookup.Unknown());
    }

    @Test
    void aKeyForAnothersProjectOrForNoneIsNotMade() {
        assertThat(issue(inDays(30), People.TOWER, People.BRIDGE)).isEqualTo(new Refused(Reason.PROJECT_NOT_FOUND));
        assertThat(issue(inDays(30), new ProjectId(new UUID(8, 8)))).isEqualTo(new Refused(Reason.PROJECT_NOT_FOUND));
        assertThat(issue(inDays(30))).isEqualTo(new Refused(Reason.PROJECT_NOT_FOUND));
        assertThat(store.all()).isEmpty();
    }

    @Test
    void aKeyLastsTwoYearsAtTheMostAndEndsByItself() {
        assertThat(issue(clock.instant(), People.TOWER)).isEqualTo(new Refused(Reason.KEY_TERM_UNFIT));
        assertThat(issue(inDays(732), People.TOWER)).isEqualTo(new Refused(Reason.KEY_TERM_UNFIT));
        Issued made = issued();

        clock.forward(Duration.ofDays(30));

        assertThat(keys.of(made.text())).isEqualTo(new ApiKeyLookup.Ended());
    }

    @Test
    void twoKeysAreGoodAtOnceAndTheOldOneIsRevokedAlone() {
        Issued old = issued();
        Issued next = issued();
        assertThat(keys.of(old.text())).isInstanceOf(ApiKeyLookup.Admitted.class);

        assertThat(keys.revoke(People.BUILDERS, old.key().id(), STAFF)).isTrue();

        assertThat(keys.of(old.text())).isEqualTo(new ApiKeyLookup.Ended());
        assertThat(keys.of(next.text())).isInstanceOf(ApiKeyLookup.Admitted.class);
        assertThat(keys.revoke(People.BUILDERS, old.key().id(), STAFF)).isTrue();
    }

    @Test
    void anEnterpriseDoesNotRevokeAnothersKeyAndThePlatformDoes() {
        Issued made = issued();

        assertThat(keys.revoke(People.OTHER_BUILDERS, made.key().id(), STAFF)).isFalse();
        assertThat(keys.of(made.text())).isInstanceOf(ApiKeyLookup.Admitted.class);
        assertThat(keys.revoke(made.key().id(), STAFF)).isTrue();
        assertThat(keys.of(made.text())).isEqualTo(new ApiKeyLookup.Ended());
        assertThat(keys.revoke(UUID.randomUUID(), STAFF)).isFalse();
    }

    @Test
    void theLastUseIsKeptWithinMinutes() {
        Issued made = issued();
        keys.of(made.text());
        Instant first = clock.instant();
        clock.forward(Duration.ofMinutes(4));
        keys.of(made.text());
        assertThat(keys.find(made.key().id()).orElseThrow().usedAt()).isEqualTo(first);

        clock.forward(Duration.ofMinutes(1));
        keys.of(made.text());

        assertThat(keys.find(made.key().id()).orElseThrow().usedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aKeyThatIsUsedTooOftenWaitsForTheNextHourAndAnotherDoesNot() {
        Issued made = issued();
        Issued other = issued();
        for (int i = 0; i < ApiKeys.MOST_AN_HOUR; i++) keys.of(made.text());

        assertThat(keys.of(made.text())).isEqualTo(new ApiKeyLookup.TooOften(Duration.ofHours(1)));
        assertThat(keys.of(other.text())).isInstanceOf(ApiKeyLookup.Admitted.class);
        clock.forward(Duration.ofHours(1));
        assertThat(keys.of(made.text())).isInstanceOf(ApiKeyLookup.Admitted.class);
    }
}
