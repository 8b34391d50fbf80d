package cn.xinxintong.entry;

import static cn.xinxintong.testing.People.ALIM;
import static cn.xinxintong.testing.People.ALIM_NAME;
import static cn.xinxintong.testing.People.ALIM_NUMBER;
import static cn.xinxintong.testing.People.BRIDGE;
import static cn.xinxintong.testing.People.BUILDERS;
import static cn.xinxintong.testing.People.OTHER_BUILDERS;
import static cn.xinxintong.testing.People.TOWER;
import static cn.xinxintong.testing.People.ZHANG;
import static cn.xinxintong.testing.People.ZHANG_NAME;
import static cn.xinxintong.testing.People.ZHANG_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.consent.Agreement;
import cn.xinxintong.consent.Consent;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.consent.testing.InMemoryConsentStore;
import cn.xinxintong.entry.EntryDecision.AwaitingPresence;
import cn.xinxintong.entry.EntryDecision.Joined;
import cn.xinxintong.entry.EntryDecision.Reason;
import cn.xinxintong.entry.EntryDecision.Refused;
import cn.xinxintong.entry.EntryDecision.Stepped;
import cn.xinxintong.entry.Invitation.State;
import cn.xinxintong.entry.testing.InMemoryInvitationStore;
import cn.xinxintong.entry.testing.InMemoryProjectStore;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationsTest {
    private static final TeamId STEEL = new TeamId(new UUID(4, 1));
    private static final TeamId BRIDGE_TEAM = new TeamId(new UUID(4, 2));
    private static final Terms TERMS = new Terms(STEEL, "钢筋工", PayKind.DAY, Money.parse("320"));
    private static final Presence OFFICER = new Presence.SeenByOfficer(new UUID(5, 1));
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final InMemoryInvitationStore store = new InMemoryInvitationStore();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemoryProjectStore projects = new InMemoryProjectStore();
    private final KnownPeople people = new KnownPeople();
    private final InMemoryConsentStore consentStore = new InMemoryConsentStore();
    private final MovableClock clock = new MovableClock();
    private final AtomicLong count = new AtomicLong();
    private String textVersion = "2026-01";
    private Optional<Reason> doubt = Optional.empty();
    private final Consents consents =
            new Consents(consentStore, purpose -> new Agreement(purpose, textVersion, "text"), clock, this::nextId);
    private final Invitations invitations = invitationsOver(store);

    @BeforeEach
    void aTowerABridgeAndTwoWorkers() {
        projects.add(project(TOWER, Project.State.BUILDING));
        projects.add(project(BRIDGE, Project.State.BUILDING));
        projects.add(new Team(STEEL, TOWER, "钢筋班"));
        projects.add(new Team(BRIDGE_TEAM, BRIDGE, "桥梁班"));
        people.known.add(new Candidate(ZHANG, ZHANG_NUMBER, ZHANG_NAME, true));
        people.known.add(new Candidate(ALIM, ALIM_NUMBER, ALIM_NAME, true));
    }

    @Test
    void theWholeWayFromInvitationToMembership() {
        Invitation sent = sent();
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.version()).isEqualTo(1);

        Invitation viewed = stepped(invitations.view(ZHANG, sent.id()));
        assertThat(viewed.state()).isEqualTo(State.VIEWED);

        EntryDecision accepted = invitations.accept(ZHANG, sent.id(), yes(viewed.version()));
        assertThat(accepted).isInstanceOf(AwaitingPresence.class);
        assertThat(kept(sent).state()).isEqualTo(State.AWAITING_PRESENCE);

        clock.forward(Duration.ofHours(1));
        EntryDecision joined = invitations.join(sent.id(), OFFICER);
        Membership membership = new Membership(ZHANG, TOWER, sent.id(), TERMS, clock.instant(), Membership.STILL_THERE);
        assertThat(joined).isEqualTo(new Joined(membership));
        assertThat(kept(sent).state()).isEqualTo(State.JOINED);
        assertThat(roster.membership(ZHANG, TOWER, clock.instant())).contains(membership);
    }

    @Nested
    class Inviting {
        @Test
        void refusesANumberThatNobodyCollected() {
            people.known.clear();

            assertThat(invite(offer())).isEqualTo(new Refused(Reason.WORKER_UNKNOWN));
        }

        @Test
        void refusesAnotherName() {
            Offer offer =
                    new Offer(ZHANG_NUMBER, ALIM_NAME, TERMS, clock.instant().plus(A_WEEK));

            assertThat(invite(offer)).isEqualTo(new Refused(Reason.NAME_MISMATCH));
        }

        @Test
        void refusesATeamThatIsNotThere() {
            assertThat(invite(offerFor(new TeamId(new UUID(4, 99))))).isEqualTo(new Refused(Reason.TEAM_NOT_FOUND));
        }

        @Test
        void refusesTheTeamOfAnotherProject() {
            assertThat(invite(offerFor(BRIDGE_TEAM))).isEqualTo(new Refused(Reason.TEAM_NOT_FOUND));
        }

        @ParameterizedTest
        @EnumSource(names = {"DONE", "STOPPED"})
        void refusesForAProjectThatIsClosed(Project.State state) {
            assertThat(invitations.invite(project(TOWER, state), offer()))
                    .isEqualTo(new Refused(Reason.PROJECT_CLOSED));
        }

        @Test
        void refusesToExpireAtOnce() {
            Offer offer = new Offer(ZHANG_NUMBER, ZHANG_NAME, TERMS, clock.instant());

            assertThat(invite(offer)).isEqualTo(new Refused(Reason.INVITATION_EXPIRED));
        }

        @Test
        void refusesWhoIsAMemberAlready() {
            joined();

            assertThat(invite(offer())).isEqualTo(new Refused(Reason.ALREADY_MEMBER));
        }

        @Test
        void refusedItKeepsNothing() {
            invite(offerFor(BRIDGE_TEAM));

            assertThat(store.of(TOWER)).isEmpty();
        }

        private Offer offerFor(TeamId team) {
            Terms terms = new Terms(team, "钢筋工", PayKind.DAY, Money.parse("320"));
            return new Offer(ZHANG_NUMBER, ZHANG_NAME, terms, clock.instant().plus(A_WEEK));
        }
    }

    @Nested
    class Viewing {
        @Test
        void twiceMakesOneVersion() {
            Invitation sent = sent();

            invitations.view(ZHANG, sent.id());
            invitations.view(ZHANG, sent.id());

            assertThat(kept(sent).version()).isEqualTo(2);
        }

        @Test
        void isForTheInvitedOnly() {
            Invitation sent = sent();

            assertThat(invitations.view(ALIM, sent.id())).isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
            assertThat(kept(sent).state()).isEqualTo(State.SENT);
        }

        @Test
        void anExpiredOneChangesNothing() {
            Invitation sent = sent();
            clock.forward(A_WEEK);

            assertThat(invitations.view(ZHANG, sent.id())).isEqualTo(new Stepped(sent));
            assertThat(kept(sent)).isEqualTo(sent);
        }

        @Test
        void whileItIsRevokedShowsWhatCameFirst() {
            Invitation sent = sent();
            Invitations slow = invitationsOver(new OvertakenStore(sent.step(State.REVOKED, "wrong person")));

            assertThat(slow.view(ZHANG, sent.id())).isEqualTo(new Stepped(sent.step(State.REVOKED, "wrong person")));
        }
    }

    @Nested
    class Accepting {
        @Test
        void isPossibleWithTheVersionItWasListedWith() {
            Invitation sent = sent();
            invitations.view(ZHANG, sent.id());

            assertThat(invitations.accept(ZHANG, sent.id(), yes(sent.version())))
                    .isInstanceOf(AwaitingPresence.class);
        }

        @Test
        void isPossibleUnopened() {
            Invitation sent = sent();

            assertThat(invitations.accept(ZHANG, sent.id(), yes(sent.version())))
                    .isInstanceOf(AwaitingPresence.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 3, 99})
        void refusesAVersionThatHeNeverSaw(int version) {
            Invitation sent = sent();
            invitations.view(ZHANG, sent.id());

            assertThat(invitations.accept(ZHANG, sent.id(), yes(version)))
                    .isEqualTo(new Refused(Reason.INVITATION_CHANGED));
        }

        @Test
        void refusesTheVersionBeforeTheFirst() {
            Invitation sent = sent();

            assertThat(invitations.accept(ZHANG, sent.id(), yes(0))).isEqualTo(new Refused(Reason.INVITATION_CHANGED));
        }

        @Test
        void recordsThreeConsentsEachTowardsItsRecipient() {
            accepted();

            Recipient enterprise = new Recipient.AnEnterprise(BUILDERS);
            assertThat(consents.inForce(ZHANG, Purpose.WAGE_CARD_USE, enterprise))
                    .isPresent();
            assertThat(consents.inForce(ZHANG, Purpose.REAL_NAME_USE, enterprise))
                    .isPresent();
            assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM))
                    .isPresent();
            assertThat(consentStore.of(ZHANG)).hasSize(3);
        }

        @Test
        void withoutTheFaceIsTheOfficersRoad() {
            Invitation sent = sent();

            EntryDecision decision =
                    invitations.accept(ZHANG, sent.id(), new Acceptance(1, "2026-01", "2026-01", null));

            assertThat(decision).isInstanceOf(AwaitingPresence.class);
            assertThat(consentStore.of(ZHANG))
                    .extracting(Consent::purpose)
                    .containsExactly(Purpose.WAGE_CARD_USE, Purpose.REAL_NAME_USE);
        }

        @Test
        void refusesWithoutTheWageCard() {
            assertRefused(new Acceptance(1, null, "2026-01", "2026-01"), Reason.WAGE_CARD_CONSENT_MISSING);
        }

        @Test
        void refusesWithoutTheRealName() {
            assertRefused(new Acceptance(1, "2026-01", null, "2026-01"), Reason.REAL_NAME_CONSENT_MISSING);
        }

        @Test
        void refusesEachTextThatHasANewerVersion() {
            assertRefused(new Acceptance(1, "2025-12", "2026-01", "2026-01"), Reason.CONSENT_OUTDATED);
            assertRefused(new Acceptance(1, "2026-01", "2025-12", "2026-01"), Reason.CONSENT_OUTDATED);
            assertRefused(new Acceptance(1, "2026-01", "2026-01", "2025-12"), Reason.CONSENT_OUTDATED);
        }

        @Test
        void refusesWhoseRealNameIsNotVerified() {
            Invitation sent = sent();
            people.replace(new Candidate(ZHANG, ZHANG_NUMBER, ZHANG_NAME, false));

            assertThat(acceptAsListed(sent)).isEqualTo(new Refused(Reason.REAL_NAME_NOT_VERIFIED));
        }

        @Test
        void countsAgeByTheDayInBeijing() {
            people.replace(new Candidate(ZHANG, People.residentId("65010220080602123"), ZHANG_NAME, true));
            Invitation sent = stepped(invitations.invite(
                    project(TOWER, Project.State.BUILDING),
                    new Offer(
                            People.residentId("65010220080602123"),
                            ZHANG_NAME,
                            TERMS,
                            clock.instant().plus(A_WEEK))));

            clock.setBeijing("2026-06-01T23:59");
            assertThat(acceptAsListed(sent)).isEqualTo(new Refused(Reason.UNDER_AGE));
            clock.setBeijing("2026-06-02T00:00");
            assertThat(acceptAsListed(sent)).isInstanceOf(AwaitingPresence.class);
        }

        @Test
        void refusesWhenTheProjectHasClosed() {
            Invitation sent = sent();
            projects.update(project(TOWER, Project.State.STOPPED));

            assertThat(acceptAsListed(sent)).isEqualTo(new Refused(Reason.PROJECT_CLOSED));
        }

        @Test
        void refusesWhoCameInByAnotherInvitation() {
            Invitation second = sent();
            joined();

            assertThat(acceptAsListed(second)).isEqualTo(new Refused(Reason.ALREADY_MEMBER));
        }

        @Test
        void refusesFromTheInstantOfExpiryOn() {
            Invitation sent = sent();
            clock.forward(A_WEEK);

            assertThat(acceptAsListed(sent)).isEqualTo(new Refused(Reason.INVITATION_EXPIRED));
        }

        @Test
        void isPossibleUpToTheLastMoment() {
            Invitation sent = sent();
            clock.forward(A_WEEK.minusMillis(1));

            assertThat(acceptAsListed(sent)).isInstanceOf(AwaitingPresence.class);
        }

        @Test
        void refusesWhatWasRevoked() {
            Invitation sent = sent();
            invitations.revoke(BUILDERS, sent.id(), "");

            assertThat(acceptAsListed(sent)).isEqualTo(new Refused(Reason.INVITATION_REVOKED));
        }

        @Test
        void refusesWhatHeDeclined() {
            Invitation sent = sent();
            invitations.decline(ZHANG, sent.id(), "");

            assertThat(acceptAsListed(sent)).isEqualTo(new Refused(Reason.INVITATION_DECLINED));
        }

        @Test
        void isForTheInvitedOnly() {
            Invitation sent = sent();

            assertThat(invitations.accept(ALIM, sent.id(), yes(1))).isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
        }

        @Test
        void twiceIsOneAcceptance() {
            Invitation sent = sent();

            EntryDecision first = acceptAsListed(sent);
            EntryDecision second = acceptAsListed(sent);

            assertThat(second).isEqualTo(first);
            assertThat(consentStore.of(ZHANG)).hasSize(3);
        }

        @Test
        void afterJoiningShowsTheMembership() {
            Membership membership = joined();

            assertThat(invitations.accept(ZHANG, membership.invitation(), yes(1)))
                    .isEqualTo(new Joined(membership));
        }

        @Test
        void thatAnotherStepOvertookRecordsNoConsent() {
            Invitation sent = sent();
            Invitations slow = invitationsOver(new OvertakenStore(sent.step(State.REVOKED)));

            assertThat(slow.accept(ZHANG, sent.id(), yes(1))).isEqualTo(new Refused(Reason.INVITATION_CHANGED));
            assertThat(consentStore.of(ZHANG)).isEmpty();
        }

        private void assertRefused(Acceptance acceptance, Reason reason) {
            Invitation sent = sent();

            assertThat(invitations.accept(ZHANG, sent.id(), acceptance)).isEqualTo(new Refused(reason));
            assertThat(kept(sent)).isEqualTo(sent);
            assertThat(consentStore.of(ZHANG)).isEmpty();
        }
    }

    @Nested
    class Ending {
        @Test
        void keepsTheWordsOfWhoDeclined() {
            Invitation sent = sent();

            Invitation declined = stepped(invitations.decline(ZHANG, sent.id(), "太远"));

            assertThat(declined.state()).isEqualTo(State.DECLINED);
            assertThat(declined.note()).isEqualTo("太远");
            assertThat(kept(sent)).isEqualTo(declined);
        }

        @Test
        void twiceKeepsTheFirstWords() {
            Invitation sent = sent();
            invitations.revoke(BUILDERS, sent.id(), "first");

            Invitation again = stepped(invitations.revoke(BUILDERS, sent.id(), "second"));

            assertThat(again.note()).isEqualTo("first");
            assertThat(again.version()).isEqualTo(2);
        }

        @Test
        void isForItsOwnPeopleOnly() {
            Invitation sent = sent();

            assertThat(invitations.decline(ALIM, sent.id(), "")).isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
            assertThat(invitations.revoke(OTHER_BUILDERS, sent.id(), ""))
                    .isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
            assertThat(kept(sent)).isEqualTo(sent);
        }

        @Test
        void comesTooLateForAMember() {
            InvitationId used = joined().invitation();

            assertThat(invitations.revoke(BUILDERS, used, "")).isEqualTo(new Refused(Reason.INVITATION_USED));
            assertThat(invitations.decline(ZHANG, used, "")).isEqualTo(new Refused(Reason.INVITATION_USED));
        }

        @Test
        void comesTooLateForAnExpiredOne() {
            Invitation sent = sent();
            clock.forward(A_WEEK);

            assertThat(invitations.decline(ZHANG, sent.id(), "")).isEqualTo(new Refused(Reason.INVITATION_EXPIRED));
        }

        @Test
        void theOtherWayIsRefused() {
            Invitation sent = sent();
            invitations.decline(ZHANG, sent.id(), "");

            assertThat(invitations.revoke(BUILDERS, sent.id(), "")).isEqualTo(new Refused(Reason.INVITATION_DECLINED));
        }

        @Test
        void isStillPossibleWhileThePresenceIsMissing() {
            Invitation accepted = accepted();

            assertThat(stepped(invitations.revoke(BUILDERS, accepted.id(), "")).state())
                    .isEqualTo(State.REVOKED);
            assertThat(invitations.join(accepted.id(), OFFICER)).isEqualTo(new Refused(Reason.INVITATION_REVOKED));
        }

        @Test
        void thatAnotherStepOvertookChangesNothing() {
            Invitation sent = sent();
            Invitations slow = invitationsOver(new OvertakenStore(sent.step(State.VIEWED)));

            assertThat(slow.revoke(BUILDERS, sent.id(), "")).isEqualTo(new Refused(Reason.INVITATION_CHANGED));
            assertThat(kept(sent).state()).isEqualTo(State.VIEWED);
        }
    }

    @Nested
    class Joining {
        @Test
        void twiceIsOneMembership() {
            Invitation accepted = accepted();

            EntryDecision first = invitations.join(accepted.id(), OFFICER);
            clock.forward(Duration.ofMinutes(1));
            EntryDecision second = invitations.join(accepted.id(), OFFICER);

            assertThat(second).isEqualTo(first);
            assertThat(roster.of(ZHANG)).hasSize(1);
        }

        @Test
        void atOnceFromManySidesIsOneMembership() throws Exception {
            Invitation accepted = accepted();
            List<EntryDecision> decisions = allAtOnce(8, () -> invitations.join(accepted.id(), OFFICER));

            assertThat(decisions).anyMatch(Joined.class::isInstance);
            assertThat(roster.of(ZHANG)).hasSize(1);
        }

        @Test
        void needsTheConsentsFirst() {
            Invitation sent = sent();
            assertThat(invitations.join(sent.id(), OFFICER)).isEqualTo(new Refused(Reason.CONSENTS_NOT_GIVEN));

            invitations.view(ZHANG, sent.id());
            assertThat(invitations.join(sent.id(), OFFICER)).isEqualTo(new Refused(Reason.CONSENTS_NOT_GIVEN));
        }

        @ParameterizedTest
        @EnumSource(names = {"OFFICER_NOT_OF_PROJECT", "FACE_CONSENT_MISSING", "FACE_NOT_MATCHED", "MODEL_MISSING"})
        void refusesAPresenceThatIsNotBelieved(Reason reason) {
            Invitation accepted = accepted();
            doubt = Optional.of(reason);

            assertThat(invitations.join(accepted.id(), new Presence.ShownFace("challenge")))
                    .isEqualTo(new Refused(reason));
            assertThat(roster.of(ZHANG)).isEmpty();
            assertThat(kept(accepted).state()).isEqualTo(State.AWAITING_PRESENCE);
        }

        @Test
        void refusesWhatIsNotThere() {
            assertThat(invitations.join(new InvitationId(new UUID(0, 0)), OFFICER))
                    .isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
        }

        @Test
        void refusesFromTheInstantOfExpiryOn() {
            Invitation accepted = accepted();
            clock.forward(A_WEEK);

            assertThat(invitations.join(accepted.id(), OFFICER)).isEqualTo(new Refused(Reason.INVITATION_EXPIRED));
        }

        @Test
        void asksTheRulesOnceMore() {
            Invitation accepted = accepted();
            projects.update(project(TOWER, Project.State.DONE));

            assertThat(invitations.join(accepted.id(), OFFICER)).isEqualTo(new Refused(Reason.PROJECT_CLOSED));
        }

        @Test
        void bySecondInvitationIsRefused() {
            Invitation first = accepted();
            Invitation second = accepted();
            invitations.join(first.id(), OFFICER);

            assertThat(invitations.join(second.id(), OFFICER)).isEqualTo(new Refused(Reason.ALREADY_MEMBER));
            assertThat(roster.of(ZHANG)).hasSize(1);
        }

        @Test
        void thatARevocationOvertookMakesNoMember() {
            Invitation accepted = accepted();
            Invitations slow = invitationsOver(new OvertakenStore(accepted.step(State.REVOKED)));

            assertThat(slow.join(accepted.id(), OFFICER)).isEqualTo(new Refused(Reason.INVITATION_CHANGED));
            assertThat(roster.of(ZHANG)).isEmpty();
        }
    }

    @Test
    void aRateIsPositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(STEEL, "钢筋工", PayKind.DAY, Money.ZERO));
    }

    @Test
    void onlyAnOpenInvitationExpires() {
        Invitation sent = sent();
        for (State state : State.values()) {
            State later = sent.step(state).stateAt(sent.expiresAt());

            assertThat(later).isEqualTo(state.isOpen() ? State.EXPIRED : state);
        }
    }

    @Test
    void aMembershipHoldsFromTheJoiningUntilTheLeaving() {
        Membership left = new Membership(
                ZHANG,
                TOWER,
                new InvitationId(new UUID(0, 1)),
                TERMS,
                clock.instant(),
                clock.instant().plus(A_WEEK));

        assertThat(left.holdsAt(clock.instant().minusMillis(1))).isFalse();
        assertThat(left.holdsAt(clock.instant())).isTrue();
        assertThat(left.holdsAt(clock.instant().plus(A_WEEK))).isFalse();
    }

    private Invitations invitationsOver(InvitationStore kept) {
        EntryPorts ports = new EntryPorts(kept, roster, projects, people, consents, (i, p) -> doubt);
        List<EntryPolicy> rules =
                List.of(EntryPolicy.realNameVerified(), EntryPolicy.minimumAge(18), EntryPolicy.projectOpen());
        return new Invitations(ports, rules, clock, this::nextId);
    }

    private UUID nextId() {
        return new UUID(9, count.incrementAndGet());
    }

    private static Project project(ProjectId id, Project.State state) {
        EnterpriseId enterprise = id.equals(TOWER) ? BUILDERS : OTHER_BUILDERS;
        return new Project(id, enterprise, "名称", "650102", "地址", state);
    }

    private Offer offer() {
        return new Offer(ZHANG_NUMBER, ZHANG_NAME, TERMS, clock.instant().plus(A_WEEK));
    }

    private EntryDecision invite(Offer offer) {
        return invitations.invite(project(TOWER, Project.State.BUILDING), offer);
    }

    private Invitation sent() {
        return stepped(invite(offer()));
    }

    private Invitation accepted() {
        return ((AwaitingPresence) acceptAsListed(sent())).invitation();
    }

    private Membership joined() {
        return ((Joined) invitations.join(accepted().id(), OFFICER)).membership();
    }

    private EntryDecision acceptAsListed(Invitation invitation) {
        return invitations.accept(ZHANG, invitation.id(), yes(invitation.version()));
    }

    private static Acceptance yes(int version) {
        return new Acceptance(version, "2026-01", "2026-01", "2026-01");
    }

    private static Invitation stepped(EntryDecision decision) {
        assertThat(decision).isInstanceOf(Stepped.class);
        return ((Stepped) decision).invitation();
    }

    private Invitation kept(Invitation invitation) {
        return store.find(invitation.id()).orElseThrow();
    }

    private static List<EntryDecision> allAtOnce(int many, Callable<EntryDecision> step) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<EntryDecision>> futures = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return step.call();
                }));
            }
            start.countDown();
            List<EntryDecision> decisions = new ArrayList<>();
            for (Future<EntryDecision> future : futures) decisions.add(future.get(10, TimeUnit.SECONDS));
            return decisions;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The people that officers have collected. */
    private static final class KnownPeople implements Candidates {
        private final List<Candidate> known = new ArrayList<>();

        void replace(Candidate candidate) {
            known.removeIf(c -> c.worker().equals(candidate.worker()));
            known.add(candidate);
        }

        @Override
        public Optional<Candidate> byNumber(IdentityNumber number) {
            return known.stream().filter(c -> c.number().equals(number)).findFirst();
        }

        @Override
        public Optional<Candidate> byWorker(WorkerId worker) {
            return known.stream().filter(c -> c.worker().equals(worker)).findFirst();
        }
    }

    /** Between finding and replacing, somebody else's step comes first. */
    private final class OvertakenStore implements InvitationStore {
        private final Invitation othersStep;

        OvertakenStore(Invitation othersStep) {
            this.othersStep = othersStep;
        }

        @Override
        public void add(Invitation invitation) {
            store.add(invitation);
        }

        @Override
        public boolean replace(Invitation next) {
            store.replace(othersStep);
            return store.replace(next);
        }

        @Override
        public Optional<Invitation> find(InvitationId id) {
            return store.find(id);
        }

        @Override
        public List<Invitation> of(WorkerId worker) {
            return store.of(worker);
        }

        @Override
        public List<Invitation> of(ProjectId project) {
            return store.of(project);
        }
    }
}
