package cn.xinxintong.auth.testing;

import static cn.xinxintong.auth.session.SessionEnd.SIGNED_OUT;
import static cn.xinxintong.auth.session.SessionEnd.TOKEN_REUSED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionStore;
import cn.xinxintong.auth.session.SessionStore.Kept;
import cn.xinxintong.auth.session.SessionStore.KeptToken;
import cn.xinxintong.auth.session.SessionStore.Place;
import cn.xinxintong.auth.session.SessionStore.State;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link SessionStore} promises. */
public abstract class SessionStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00.123Z");

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract SessionStore store();

    /** Called before anything refers to the principal. */
    protected void known(Principal principal) {}

    @ParameterizedTest
    @EnumSource(Scope.class)
    void keepsASessionAsItWasStarted(Scope scope) {
        SessionStore store = store();
        for (Principal principal : List.of(worker(), staff())) {
            String digest = digest();
            Session session = session(principal, scope, MORNING);
            store.add(digest, session);

            assertThat(store.find(principal, digest)).contains(open(session));
        }
    }

    @Test
    void keepsASessionOfADeviceWithoutAName() {
        SessionStore store = store();
        Principal worker = worker();
        String digest = digest();
        Session session =
                new Session(UUID.randomUUID(), worker, Scope.FULL, "d", "", MORNING, MORNING, MORNING.plusSeconds(60));

        store.add(digest, session);

        assertThat(store.find(worker, digest)).contains(open(session));
    }

    @Test
    void findsASessionByItsPrincipalAndTokenOnly() {
        SessionStore store = store();
        Principal zhang = worker();
        Principal alim = worker();
        String digest = digest();
        store.add(digest, session(zhang, Scope.FULL, MORNING));

        assertThat(store.find(zhang, digest())).isEmpty();
        assertThat(store.find(alim, digest)).isEmpty();
        assertThat(store.find(new Principal.Staff(zhang.id()), digest)).isEmpty();
    }

    @Test
    void movesWhenItWasSeen() {
        SessionStore store = store();
        Principal worker = worker();
        String digest = digest();
        Session session = session(worker, Scope.FULL, MORNING);
        store.add(digest, session);

        store.seen(session, MORNING.plusSeconds(600));

        Kept kept = store.find(worker, digest).orElseThrow();
        assertThat(kept).isEqualTo(open(with(session, Scope.FULL, MORNING.plusSeconds(600), session.endsAt())));
    }

    @Test
    void widensASession() {
        SessionStore store = store();
        Principal worker = worker();
        String digest = digest();
        Session session = session(worker, Scope.PASSWORD_CHANGE, MORNING);
        store.add(digest, session);
        Instant end = MORNING.plusSeconds(180 * 86_400);

        store.widen(session, end);

        assertThat(store.find(worker, digest)).contains(open(with(session, Scope.FULL, MORNING, end)));
    }

    @Test
    void remembersWhenASessionWasProvenAnew() {
        SessionStore store = store();
        Principal worker = worker();
        Session session = session(worker, Scope.FULL, MORNING);
        Session other = session(worker, Scope.FULL, MORNING);
        store.add(digest(), session);
        store.add(digest(), other);

        store.prove(session, MORNING.plusSeconds(1));
        store.prove(session, MORNING.plusSeconds(2));

        assertThat(store.provenAt(session)).contains(MORNING.plusSeconds(2));
        assertThat(store.provenAt(other)).isEmpty();
        assertThat(store.of(worker)).containsExactlyInAnyOrder(session, other);
    }

    @Test
    void remembersASessionThatWasEnded() {
        SessionStore store = store();
        Principal worker = worker();
        String digest = digest();
        String otherDigest = digest();
        Session session = session(worker, Scope.FULL, MORNING);
        Session other = session(worker, Scope.FULL, MORNING);
        store.add(digest, session);
        store.add(otherDigest, other);

        assertThat(store.end(session, SIGNED_OUT, MORNING.plusSeconds(60))).isTrue();
        assertThat(store.end(session, TOKEN_REUSED, MORNING.plusSeconds(61))).isFalse();

        assertThat(store.find(worker, digest)).contains(ended(session, MORNING.plusSeconds(60)));
        assertThat(store.find(worker, otherDigest)).contains(open(other));
        assertThat(store.of(worker)).containsExactly(other);
    }

    @Test
    void doesNotBringAnEndedSessionBack() {
        SessionStore store = store();
        Principal worker = worker();
        String digest = digest();
        Session session = session(worker, Scope.PASSWORD_CHANGE, MORNING);
        store.add(digest, session);
        store.end(session, SIGNED_OUT, MORNING.plusSeconds(60));

        store.seen(session, MORNING.plusSeconds(61));
        store.widen(session, MORNING.plusSeconds(86_400));

        assertThat(store.find(worker, digest).orElseThrow().state()).isInstanceOf(State.Ended.class);
        assertThat(store.of(worker)).isEmpty();
    }

    @Test
    void losesNeitherTheEndNorTheSightOfASessionWhenBothComeAtOnce() {
        SessionStore store = store();
        Principal worker = worker();
        String digest = digest();
        Session session = session(worker, Scope.FULL, MORNING);
        Instant at = MORNING.plusSeconds(60);
        store.add(digest, session);

        AtOnce.eightTimes(i -> {
            if (i % 2 == 0) store.seen(session, at);
            else store.end(session, SIGNED_OUT, at);
            return i;
        });

        assertThat(store.find(worker, digest)).contains(ended(with(session, Scope.FULL, at, session.endsAt()), at));
    }

    @Test
    void endsAllButOne() {
        SessionStore store = store();
        Principal zhang = worker();
        Principal alim = worker();
        Session mine = session(zhang, Scope.FULL, MORNING);
        Session theirs = session(alim, Scope.FULL, MORNING);
        store.add(digest(), mine);
        store.add(digest(), session(zhang, Scope.FULL, MORNING));
        store.add(digest(), session(zhang, Scope.PASSWORD_CHANGE, MORNING));
        store.add(digest(), theirs);

        store.endOthers(zhang, mine.id(), SIGNED_OUT, MORNING.plusSeconds(60));

        assertThat(store.of(zhang)).containsExactly(mine);
        assertThat(store.of(alim)).containsExactly(theirs);
    }

    @Test
    void endsAllWhenNoneIsSpared() {
        SessionStore store = store();
        Principal zhang = worker();
        String digest = digest();
        Session session = session(zhang, Scope.FULL, MORNING);
        store.add(digest, session);

        store.endOthers(zhang, new UUID(0, 0), SIGNED_OUT, MORNING.plusSeconds(60));

        assertThat(store.of(zhang)).isEmpty();
        assertThat(store.find(zhang, digest)).contains(ended(session, MORNING.plusSeconds(60)));
    }

    @Test
    void keepsAWorkerAndStaffOfTheSameIdApart() {
        SessionStore store = store();
        UUID id = UUID.randomUUID();
        Principal worker = new Principal.Worker(new WorkerId(id));
        Principal staff = new Principal.Staff(id);
        known(worker);
        known(staff);
        Session ofWorker = session(worker, Scope.FULL, MORNING);
        Session ofStaff = session(staff, Scope.FULL, MORNING);
        store.add(digest(), ofWorker);
        store.add(digest(), ofStaff);

        store.endOthers(worker, new UUID(0, 0), SIGNED_OUT, MORNING.plusSeconds(60));

        assertThat(store.of(worker)).isEmpty();
        assertThat(store.of(staff)).containsExactly(ofStaff);
    }

    @Test
    void listsTheNewestFirst() {
        SessionStore store = store();
        Principal worker = worker();
        Session middle = session(worker, Scope.FULL, MORNING.plusSeconds(60));
        Session first = session(worker, Scope.FULL, MORNING);
        Session last = session(worker, Scope.FULL, MORNING.plusSeconds(120));
        store.add(digest(), middle);
        store.add(digest(), first);
        store.add(digest(), last);

        assertThat(store.of(worker)).containsExactly(last, middle, first);
    }

    private static KeptToken found(SessionStore store, Principal principal, String digest) {
        return store.find(principal, digest).orElseThrow().token();
    }

    @Test
    void findsASessionByATokenOnOfferToo() {
        SessionStore store = store();
        Principal worker = worker();
        String current = digest();
        String next = digest();
        Session session = session(worker, Scope.FULL, MORNING);
        store.add(current, session);

        store.offer(session, next, MORNING.plusSeconds(60));

        assertThat(store.find(worker, next))
                .contains(new Kept(session, new KeptToken(Place.OFFERED, MORNING.plusSeconds(60)), new State.Open()));
        assertThat(found(store, worker, current)).isEqualTo(new KeptToken(Place.CURRENT, MORNING));
        assertThat(store.find(worker(), next)).isEmpty();
    }

    @Test
    void aTokenOnOfferTakesThePlaceOfTheCurrentOneAndOfOthersOnOffer() {
        SessionStore store = store();
        Principal worker = worker();
        String first = digest();
        String second = digest();
        String third = digest();
        Session session = session(worker, Scope.FULL, MORNING);
        Instant at = MORNING.plusSeconds(120);
        store.add(first, session);
        store.offer(session, second, MORNING.plusSeconds(60));
        store.offer(session, third, MORNING.plusSeconds(61));

        assertThat(store.take(session, third, at)).isTrue();
        assertThat(store.take(session, third, at)).isFalse();
        assertThat(store.take(session, second, at)).isFalse();

        assertThat(found(store, worker, first)).isEqualTo(new KeptToken(Place.REPLACED, at));
        assertThat(found(store, worker, second)).isEqualTo(new KeptToken(Place.REPLACED, at));
        assertThat(found(store, worker, third)).isEqualTo(new KeptToken(Place.CURRENT, MORNING.plusSeconds(61)));
        String fourth = digest();
        store.offer(session, fourth, MORNING.plusSeconds(180));
        store.take(session, fourth, MORNING.plusSeconds(200));
        assertThat(found(store, worker, first)).isEqualTo(new KeptToken(Place.REPLACED, at));
        assertThat(found(store, worker, third)).isEqualTo(new KeptToken(Place.REPLACED, MORNING.plusSeconds(200)));
        assertThat(store.of(worker)).containsExactly(session);
    }

    @Test
    void ofManyWhoTakeATokenAtOnceOneTakesIt() {
        SessionStore store = store();
        Principal worker = worker();
        String next = digest();
        Session session = session(worker, Scope.FULL, MORNING);
        store.add(digest(), session);
        store.offer(session, next, MORNING);

        assertThat(AtOnce.eightTimes(i -> store.take(session, next, MORNING))).containsOnlyOnce(true);
    }

    @Test
    void aTokenOfAnEndedSessionTakesNoPlace() {
        SessionStore store = store();
        Principal worker = worker();
        String next = digest();
        Session session = session(worker, Scope.FULL, MORNING);
        store.add(digest(), session);
        store.offer(session, next, MORNING);
        store.end(session, SIGNED_OUT, MORNING.plusSeconds(60));

        assertThat(store.take(session, next, MORNING)).isFalse();
        assertThat(store.find(worker, next).orElseThrow().state())
                .isEqualTo(new State.Ended(SIGNED_OUT, MORNING.plusSeconds(60)));
    }

    @Test
    void ofTooManyTokensOnOfferTheOldestAreForgotten() {
        SessionStore store = store();
        Principal worker = worker();
        Session session = session(worker, Scope.FULL, MORNING);
        store.add(digest(), session);
        String oldest = digest();
        String second = digest();
        store.offer(session, oldest, MORNING);
        store.offer(session, second, MORNING.plusSeconds(1));
        for (int i = 2; i <= SessionStore.MOST_OFFERED; i++) store.offer(session, digest(), MORNING.plusSeconds(i));

        assertThat(store.find(worker, oldest)).isEmpty();
        assertThat(store.find(worker, second)).isPresent();
    }

    @Test
    void remembersTheDevicesOfFullSessionsForGood() {
        SessionStore store = store();
        Principal worker = worker();
        Session widened = session(worker, Scope.PASSWORD_CHANGE, MORNING);
        store.add(digest(), widened);
        assertThat(store.isUnfamiliar(worker, "device-2"))
                .as("there was no full session yet")
                .isFalse();
        store.widen(widened, MORNING.plusSeconds(60));
        store.end(widened, SIGNED_OUT, MORNING.plusSeconds(60));

        assertThat(store.isUnfamiliar(worker, "device-1")).isFalse();
        assertThat(store.isUnfamiliar(worker, "device-2")).isTrue();
        assertThat(store.isUnfamiliar(worker(), "device-2")).isFalse();
    }

    @Test
    void knowsWhetherASessionIsOpenOnAnotherDevice() {
        SessionStore store = store();
        Principal worker = worker();
        Session session = session(worker, Scope.FULL, MORNING);
        store.add(digest(), session);
        store.add(digest(), session(worker, Scope.FULL, MORNING));

        assertThat(store.isOpenElsewhere(worker, "device-1")).isFalse();
        assertThat(store.isOpenElsewhere(worker, "device-0")).isTrue();
        assertThat(store.isOpenElsewhere(worker, "device-2")).isTrue();
        assertThat(store.isOpenElsewhere(worker(), "device-2")).isFalse();
        store.endOthers(worker, new UUID(0, 0), SIGNED_OUT, MORNING);
        assertThat(store.isOpenElsewhere(worker, "device-2")).isFalse();
    }

    private static Kept open(Session session) {
        return new Kept(session, new KeptToken(Place.CURRENT, session.startedAt()), new State.Open());
    }

    private static Kept ended(Session session, Instant at) {
        return new Kept(session, new KeptToken(Place.CURRENT, session.startedAt()), new State.Ended(SIGNED_OUT, at));
    }

    private Principal worker() {
        Principal worker = new Principal.Worker(Fresh.worker());
        known(worker);
        return worker;
    }

    private Principal staff() {
        Principal staff = new Principal.Staff(UUID.randomUUID());
        known(staff);
        return staff;
    }

    private static String digest() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    private static Session session(Principal principal, Scope scope, Instant at) {
        return new Session(
                UUID.randomUUID(), principal, scope, "device-1", "我的手机", at, at, at.plusSeconds(30 * 86_400));
    }

    private static Session with(Session s, Scope scope, Instant seenAt, Instant endsAt) {
        return new Session(s.id(), s.principal(), scope, s.deviceId(), s.deviceName(), s.startedAt(), seenAt, endsAt);
    }
}
