package cn.xinxintong.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.session.SessionLookup.Live;
import cn.xinxintong.auth.session.SessionLookup.Over;
import cn.xinxintong.auth.session.SessionLookup.Unknown;
import cn.xinxintong.auth.testing.InMemorySessionStore;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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
    private final Sessions sessions = new Sessions(store, clock, new SecureRandom(), UUID::randomUUID);

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
            }
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
    void anEndedSessionIsOver() {
        var started = started(ZHANG);
        sessions.end(started.session());

        assertThat(sessions.of(started.token())).isEqualTo(new Over());
    }

    @Test
    void endingTheOthersLeavesThisOneAndOtherPeoples() {
        var here = started(ZHANG);
        var elsewhere = started(ZHANG);
        var another = started(new Principal.Worker(People.ALIM));
        sessions.endOthers(here.session());

        assertThat(sessions.of(here.token())).isInstanceOf(Live.class);
        assertThat(sessions.of(elsewhere.token())).isEqualTo(new Over());
        assertThat(sessions.of(another.token())).isInstanceOf(Live.class);
    }

    @Test
    void endingAllLeavesNone() {
        var one = started(ZHANG);
        var other = started(ZHANG);
        sessions.endAll(ZHANG);

        assertThat(sessions.of(one.token())).isEqualTo(new Over());
        assertThat(sessions.of(other.token())).isEqualTo(new Over());
    }

    @Test
    void aWorkerAndAMemberOfStaffWithOneIdAreTwoPrincipals() {
        Principal namesake = new Principal.Staff(People.ZHANG.value());
        var started = started(ZHANG);
        sessions.endAll(namesake);

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

    private Sessions.Started started(Principal principal) {
        return sessions.start(principal, Scope.FULL, PHONE);
    }
}
