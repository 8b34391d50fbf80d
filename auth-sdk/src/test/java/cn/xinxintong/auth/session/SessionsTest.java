package cn.xinxintong.auth.session;

import static cn.xinxintong.auth.session.SessionEnd.ENDED_BY_OWNER;
import static cn.xinxintong.auth.session.SessionEnd.PASSWORD_CHANGED;
import static cn.xinxintong.auth.session.SessionEnd.SIGNED_IN_ELSEWHERE;
import static cn.xinxintong.auth.session.SessionEnd.SIGNED_OUT;
import static cn.xinxintong.auth.session.SessionEnd.TOKEN_REUSED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.session.SessionLookup.Ended;
import cn.xinxintong.auth.session.SessionLookup.Live;
import cn.xinxintong.auth.session.SessionLookup.Over;
import cn.xinxintong.auth.session.SessionLookup.Unknown;
import cn.xinxintong.auth.testing.InMemorySessionStore;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
    private static final Principal ZHANG = new Principal.Worker(People.ZHANG);
    private static final Principal OFFICER = new Principal.Staff(new UUID(7, 1));
    private static final Device PHONE = new Device("phone-1", "红米");

    private final MovableClock clock = new MovableClock();
    private final InMemorySessionStore store = new InMemorySessionStore();
    private final List<Principal> warned = new ArrayList<>();
    private final Sessions sessions = new Sessions(
            store, clock, new SecureRandom(), UUID::randomUUID, new Sessions.Alarm(warned::add, Runnable::run));

    @Test
    void theTokenStandsForTheSession() {
        var started = started(ZHANG);

        assertThat(sessions.of(started.token())).isEqualTo(new Live(started.session()));
    }

    @Test
    void theTokenItselfIsNotKept() {
        var started = started(ZHANG);

        assertThat(store.digests()).hasSize(1).allMatch(d -> d.matches("[0-9a-f]{64}"));
        assertThat(store.digests()).doesNotContain(started.token());
    }

    @Test
    void twoTokensAreNeverTheSame() {
        assertThat(started(ZHANG).token()).isNotEqualTo(started(ZHANG).token());
    }

    @Nested
    class OfAWorker {
        @Test
        void isOverWhenItLayUnusedForThirtyDays() {
            var started = started(ZHANG);
            clock.forward(Duration.ofDays(30));

            assertThat(sessions.of(started.token())).isEqualTo(new Over());
        }

        @Test
        void isLiveASecondBefore() {
            var started = started(ZHANG);
            clock.forward(Duration.ofDays(30).minusSeconds(1));

            assertThat(sessions.of(started.token())).isInstanceOf(Live.class);
        }

        @Test
        void isOverAfterAHundredAndEightyDaysHoweverMuchItIsUsed() {
            var started = started(ZHANG);
            for (int day = 1; day < 180; day++) {
                clock.forward(Duration.ofDays(1));
                assertThat(sessions.of(started.token())).isInstanceOf(Live.class);
                if (day % 29 == 0) started = sessions.renew(started.token()).orElseThrow();
            }
            assertThat(started.tokenEndsAt()).isEqualTo(started.session().endsAt());
            clock.forward(Duration.ofDays(1));

            assertThat(sessions.of(started.token())).isEqualTo(new Over());
        }
    }

    @Nested
    class OfStaff {
        @Test
        void isOverWhenItLayUnusedForTwoHours() {
            var started = started(OFFICER);
            clock.forward(Duration.ofHours(2));

            assertThat(sessions.of(started.token())).isEqualTo(new Over());
        }

        @Test
        void isOverAfterTwelveHoursHoweverMuchItIsUsed() {
            var started = started(OFFICER);
            for (int hour = 1; hour < 12; hour++) {
                clock.forward(Duration.ofHours(1));
                assertThat(sessions.of(started.token())).isInstanceOf(Live.class);
            }
            clock.forward(Duration.ofHours(1));

            assertThat(sessions.of(started.token())).isEqualTo(new Over());
        }
    }

    @Test
    void useIsRecordedOnlyEveryFiveMinutes() {
        var started = started(ZHANG);
        Instant start = clock.instant();
        clock.forward(Duration.ofMinutes(4));
        sessions.of(started.token());

        assertThat(sessions.openOf(ZHANG).get(0).seenAt()).isEqualTo(start);

        clock.forward(Duration.ofMinutes(1));
        sessions.of(started.token());

        assertThat(sessions.openOf(ZHANG).get(0).seenAt()).isEqualTo(clock.instant());
    }

    @Test
    void anEndedSessionTellsWhyAndSinceWhen() {
        var started = started(ZHANG);
        sessions.end(started.session());
        Instant ended = clock.instant();
        clock.forward(Duration.ofDays(1));

        assertThat(sessions.of(started.token())).isEqualTo(new Ended(SIGNED_OUT, ended));
    }

    @Test
    void endingTheOthersLeavesThisOneAndOtherPeoples() {
        var here = started(ZHANG);
        var elsewhere = started(ZHANG);
        var another = started(new Principal.Worker(People.ALIM));
        sessions.endOthers(here.session(), PASSWORD_CHANGED);

        assertThat(sessions.of(here.token())).isInstanceOf(Live.class);
        assertThat(sessions.of(elsewhere.token())).isEqualTo(new Ended(PASSWORD_CHANGED, clock.instant()));
        assertThat(sessions.of(another.token())).isInstanceOf(Live.class);
    }

    @Test
    void endingAllLeavesNone() {
        var one = started(ZHANG);
        var other = started(ZHANG);
        sessions.endAll(ZHANG, PASSWORD_CHANGED);

        assertThat(sessions.of(one.token())).isEqualTo(new Ended(PASSWORD_CHANGED, clock.instant()));
        assertThat(sessions.of(other.token())).isEqualTo(new Ended(PASSWORD_CHANGED, clock.instant()));
    }

    @Test
    void aWorkerAndAMemberOfStaffWithOneIdAreTwoPrincipals() {
        Principal namesake = new Principal.Staff(People.ZHANG.value());
        var started = started(ZHANG);
        sessions.endAll(namesake, PASSWORD_CHANGED);

        assertThat(sessions.of(started.token())).isInstanceOf(Live.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "token",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AQAAAAAAAAABAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "******************************************************************",
                "字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字"
            })
    void whatWasNeverGivenIsUnknown(String token) {
        started(ZHANG);

        assertThat(sessions.of(token)).isEqualTo(new Unknown());
    }

    @Test
    void aTokenWithAnotherPrincipalWrittenIntoItIsUnknown() {
        byte[] bytes = Base64.getUrlDecoder().decode(started(ZHANG).token());
        bytes[16] = 2;

        assertThat(sessions.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEqualTo(new Unknown());
    }

    @Test
    void aSessionForThePasswordAloneLastsAQuarterOfAnHour() {
        var started = sessions.start(ZHANG, Scope.PASSWORD_CHANGE, PHONE);
        clock.forward(Duration.ofMinutes(15));

        assertThat(sessions.of(started.token())).isEqualTo(new Over());
    }

    @Test
    void aWidenedSessionCanDoEverythingAndLastsAsLongAsANewOne() {
        var started = sessions.start(ZHANG, Scope.PASSWORD_CHANGE, PHONE);
        clock.forward(Duration.ofMinutes(10));
        sessions.widen(started.session());

        Session widened = ((Live) sessions.of(started.token())).session();
        assertThat(widened.scope()).isEqualTo(Scope.FULL);
        assertThat(widened.endsAt()).isEqualTo(clock.instant().plus(Duration.ofDays(180)));
    }

    @Test
    void theListHoldsTheOpenSessionsTheNewestFirst() {
        var idle = started(ZHANG);
        clock.forward(Duration.ofDays(29));
        var older = started(ZHANG);
        var ended = started(ZHANG);
        sessions.end(ended.session());
        clock.forward(Duration.ofDays(1));
        var newer = started(ZHANG);
        started(OFFICER);

        assertThat(sessions.openOf(ZHANG))
                .containsExactly(newer.session(), older.session())
                .doesNotContain(idle.session());
    }

    @Test
    void theDeviceIsNamedInTheList() {
        started(ZHANG);

        assertThat(sessions.openOf(ZHANG)).extracting(Session::deviceName).containsExactly("红米");
    }

    @Nested
    class Renewed {
        private final Sessions.Started first = started(ZHANG);

        private Sessions.Started renewed(Sessions.Started from) {
            return sessions.renew(from.token()).orElseThrow();
        }

        private SessionLookup use(Sessions.Started which) {
            return sessions.of(which.token());
        }

        @Test
        void aTokenIsGoodForThirtyDays() {
            assertThat(first.tokenEndsAt()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
            for (int day = 1; day < 30; day++) {
                clock.forward(Duration.ofDays(1));
                assertThat(use(first)).isInstanceOf(Live.class);
            }
            clock.forward(Duration.ofDays(1));

            assertThat(use(first)).isEqualTo(new Over());
            assertThat(sessions.renew(first.token())).isEmpty();
        }

        @Test
        void theNextTokenIsGoodForThirtyDaysMore() {
            clock.forward(Duration.ofDays(29));
            var next = renewed(first);

            assertThat(next.session().id()).isEqualTo(first.session().id());
            assertThat(next.tokenEndsAt()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
            assertThat(use(next)).isInstanceOf(Live.class);
            clock.forward(Duration.ofDays(29));
            assertThat(use(next)).isInstanceOf(Live.class);
        }

        @Test
        void anAnswerThatGotLostSignsNobodyOutHoweverLateHeComesBack() {
            renewed(first);
            clock.forward(Duration.ofDays(20));

            assertThat(use(first)).isInstanceOf(Live.class);
            assertThat(use(renewed(first))).isInstanceOf(Live.class);
        }

        @Test
        void theOldTokenIsBorneForTwoMinutesOnceTheNextIsInUse() {
            use(renewed(first));
            clock.forward(Duration.ofMinutes(2).minusMillis(1));

            assertThat(use(first)).isInstanceOf(Live.class);
            assertThat(warned).isEmpty();
        }

        @Test
        void theOldTokenRenewsNothingOnceTheNextIsInUse() {
            use(renewed(first));

            assertThat(sessions.renew(first.token())).isEmpty();
        }

        @Test
        void whoUsesItLaterHasACopyTheSessionEndsAndItsOwnerIsTold() {
            var next = renewed(first);
            use(next);
            clock.forward(Duration.ofMinutes(2));
            Instant now = clock.instant();

            assertThat(use(first)).isEqualTo(new Ended(TOKEN_REUSED, now));
            assertThat(use(next)).isEqualTo(new Ended(TOKEN_REUSED, now));
            assertThat(use(first)).isEqualTo(new Ended(TOKEN_REUSED, now));
            assertThat(warned).containsExactly(ZHANG);
        }

        @Test
        void aThiefWhoRenewsIsFoundOutWhenTheOwnerComesBack() {
            var thiefs = renewed(first);
            use(thiefs);
            clock.forward(Duration.ofHours(1));

            assertThat(use(first)).isInstanceOf(Ended.class);
            assertThat(use(thiefs)).isInstanceOf(Ended.class);
            assertThat(warned).containsExactly(ZHANG);
        }

        @Test
        void ofTwoThatWereGivenAtOnceTheOneThatIsUsedFirstCounts() {
            var one = renewed(first);
            var other = renewed(first);
            use(other);
            clock.forward(Duration.ofMinutes(2));

            assertThat(use(one)).isInstanceOf(Ended.class);
        }

        @Test
        void manyRequestsWithTheNextTokenAtOnceAreAllLive() {
            var next = renewed(first);

            assertThat(AtOnce.eightTimes(i -> use(next) instanceof Live)).containsOnly(true);
            assertThat(warned).isEmpty();
        }

        @Test
        void whatIsNoTokenOrOfAnEndedSessionRenewsNothing() {
            sessions.end(first.session());

            assertThat(sessions.renew(first.token())).isEmpty();
            assertThat(sessions.renew("x")).isEmpty();
        }
    }

    @Test
    void anOwnerEndsOneOfHisSessionsButNobodyElses() {
        var here = started(ZHANG);
        var elsewhere = started(ZHANG);
        var another = started(new Principal.Worker(People.ALIM));

        assertThat(sessions.end(here.session(), another.session().id())).isFalse();
        assertThat(sessions.end(here.session(), elsewhere.session().id())).isTrue();
        assertThat(sessions.end(here.session(), elsewhere.session().id())).isFalse();

        assertThat(sessions.of(elsewhere.token())).isEqualTo(new Ended(ENDED_BY_OWNER, clock.instant()));
        assertThat(sessions.of(another.token())).isInstanceOf(Live.class);
        assertThat(sessions.end(here.session(), here.session().id())).isTrue();
        assertThat(sessions.of(here.token())).isEqualTo(new Ended(SIGNED_OUT, clock.instant()));
    }

    @Test
    void theDevicesSignedInOnLastKeepTheirSessions() {
        var first = startedOn("phone-1");
        var second = startedOn("phone-2");
        var secondAgain = startedOn("phone-2");
        var third = startedOn("phone-3");

        assertThat(sessions.keepNewestDevices(third.session(), 2)).isEqualTo(1);

        assertThat(sessions.of(first.token())).isEqualTo(new Ended(SIGNED_IN_ELSEWHERE, clock.instant()));
        assertThat(List.of(second, secondAgain, third)).allMatch(s -> sessions.of(s.token()) instanceof Live);
    }

    @Test
    void aDeviceIsUnfamiliarUntilItHasHadAFullSession() {
        assertThat(sessions.isUnfamiliar(ZHANG, "phone-2"))
                .as("before the first one there is nothing to compare it with")
                .isFalse();
        started(ZHANG);
        sessions.start(ZHANG, Scope.PASSWORD_CHANGE, new Device("phone-2", ""));

        assertThat(sessions.isUnfamiliar(ZHANG, PHONE.id())).isFalse();
        assertThat(sessions.isUnfamiliar(ZHANG, "phone-2")).isTrue();
        sessions.endAll(ZHANG, PASSWORD_CHANGED);
        assertThat(sessions.isUnfamiliar(ZHANG, PHONE.id())).isFalse();
    }

    private Sessions.Started startedOn(String deviceId) {
        clock.forward(Duration.ofSeconds(1));
        return sessions.start(ZHANG, Scope.FULL, new Device(deviceId, ""));
    }

    private Sessions.Started started(Principal principal) {
        return sessions.start(principal, Scope.FULL, PHONE);
    }
}
