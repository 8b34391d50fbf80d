package cn.xinxintong.entry;

import static cn.xinxintong.consent.testing.FixedAgreements.VERSION;
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

import cn.xinxintong.consent.Consent;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.consent.testing.FixedAgreements;
import cn.xinxintong.consent.testing.InMemoryConsentStore;
import cn.xinxintong.entry.EntryDecision.AwaitingPresence;
import cn.xinxintong.entry.EntryDecision.Joined;
import cn.xinxintong.entry.EntryDecision.Reason;
import cn.xinxintong.entry.EntryDecision.Refused;
import cn.xinxintong.entry.EntryDecision.Stepped;
import cn.xinxintong.entry.Invitation.State;
import cn.xinxintong.entry.testing.InMemoryCandidates;
import cn.xinxintong.entry.testing.InMemoryProjectStore;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationsTest {
    private static final TeamId REBAR = new TeamId(new UUID(4, 1));
    private static final TeamId TEAM_OF_BRIDGE = new TeamId(new UUID(4, 2));
    private static final Terms TERMS = new Terms(REBAR, "020", PayKind.DAY, Money.parse("350"));
    private static final Duration OPEN_FOR = Duration.ofDays(7);
    private static final Presence OFFICER = new Presence.SeenByOfficer(new UUID(5, 1));
    private static final Recipient TO_BUILDERS = new Recipient.AnEnterprise(BUILDERS);

    private final MovableClock clock = new MovableClock();
    private final RacingInvitationStore store = new RacingInvitationStore();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemoryProjectStore projects = new InMemoryProjectStore();
    private final InMemoryCandidates candidates = new InMemoryCandidates();
    private final InMemoryConsentStore consentStore = new InMemoryConsentStore();
    private final FixedAgreements agreements = new FixedAgreements();
    private final Consents consents = new Consents(consentStore, agreements, clock, UUID::randomUUID);
    private Optional<Reason> doubt = Optional.empty();
    private Optional<Runnable> whilePresenceIsChecked = Optional.empty();
    private final Invitations invitations = new Invitations(
            new EntryPorts(store, roster, projects, candidates, consents, (invitation, presence) -> checkPresence()),
            List.of(EntryPolicy.realNameVerified(), EntryPolicy.minimumAge(18), EntryPolicy.projectOpen()),
            clock,
            UUID::randomUUID);

    private Optional<Reason> checkPresence() {
        Optional<Runnable> event = whilePresenceIsChecked;
        whilePresenceIsChecked = Optional.empty();
        event.ifPresent(Runnable::run);
        return doubt;
    }

    @BeforeEach
    void aTowerIsBuilt() {
        projects.add(new Enterprise(BUILDERS, "天山建工", People.BUILDERS_CODE));
        projects.add(tower(Project.State.BUILDING));
        projects.add(new Team(REBAR, TOWER, "钢筋班"));
        projects.add(new Team(TEAM_OF_BRIDGE, BRIDGE, "钢筋班"));
        candidates.put(zhang(true));
        candidates.put(new Candidate(ALIM, ALIM_NUMBER, ALIM_NAME, true));
    }

    @Nested
    class Inviting {
        @Test
        void sendsAnInvitationThatTheWorkerFinds() {
            Invitation sent = invite();

            assertThat(sent)
                    .isEqualTo(new Invitation(
                            sent.id(),
                            TOWER,
                            BUILDERS,
                            ZHANG,
                            TERMS,
                            clock.instant(),
                            clock.instant().plus(OPEN_FOR),
                            State.SENT,
                            "",
                            1));
            assertThat(store.of(ZHANG)).containsExactly(sent);
        }

        @Test
        void refusesANumberThatNobodyWasCollectedWith() {
            IdentityNumber mistyped = People.residentId("65010219900307124");

            assertThat(invite(new Offer(mistyped, ZHANG_NAME, TERMS, nextWeek())))
                    .isEqualTo(new Refused(Reason.WORKER_UNKNOWN));
        }

        @Test
        void refusesANumberThatBelongsToAnotherName() {
            assertThat(invite(new Offer(ZHANG_NUMBER, ALIM_NAME, TERMS, nextWeek())))
                    .isEqualTo(new Refused(Reason.NAME_MISMATCH));
        }

        @Test
        void knowsANameByWhicheverDotItIsWritten() {
            Offer offer = new Offer(ALIM_NUMBER, PersonName.parse("阿力木•买买提"), TERMS, nextWeek());

            assertThat(invite(offer)).isInstanceOf(Stepped.class);
        }

        @Test
        void refusesATeamOfAnotherProject() {
            Terms elsewhere = new Terms(TEAM_OF_BRIDGE, "020", PayKind.DAY, Money.parse("350"));

            assertThat(invite(new Offer(ZHANG_NUMBER, ZHANG_NAME, elsewhere, nextWeek())))
                    .isEqualTo(new Refused(Reason.TEAM_NOT_FOUND));
        }

        @Test
        void refusesATeamThatDoesNotExist() {
            Terms nowhere = new Terms(new TeamId(new UUID(4, 9)), "020", PayKind.DAY, Money.parse("350"));

            assertThat(invite(new Offer(ZHANG_NUMBER, ZHANG_NAME, nowhere, nextWeek())))
                    .isEqualTo(new Refused(Reason.TEAM_NOT_FOUND));
        }

        @ParameterizedTest
        @CsvSource({"PREPARING, true", "BUILDING, true", "DONE, false", "STOPPED, false"})
        void invitesToAProjectAsLongAsItIsOpen(Project.State state, boolean open) {
            EntryDecision decision =
                    invitations.invite(tower(state), new Offer(ZHANG_NUMBER, ZHANG_NAME, TERMS, nextWeek()));

            assertThat(decision.equals(new Refused(Reason.PROJECT_CLOSED))).isEqualTo(!open);
            assertThat(store.of(ZHANG)).hasSize(open ? 1 : 0);
        }

        @Test
        void refusesAnInvitationThatIsOverAtOnce() {
            assertThat(invite(new Offer(ZHANG_NUMBER, ZHANG_NAME, TERMS, clock.instant())))
                    .isEqualTo(new Refused(Reason.INVITATION_EXPIRED));
        }

        @Test
        void refusesSomebodyWhoIsAMemberAlready() {
            joined();

            assertThat(invite(new Offer(ZHANG_NUMBER, ZHANG_NAME, TERMS, nextWeek())))
                    .isEqualTo(new Refused(Reason.ALREADY_MEMBER));
        }

        @ParameterizedTest
        @CsvSource({"0", "-0.01"})
        void offersNoRateThatIsNotPositive(String yuan) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Terms(REBAR, "020", PayKind.DAY, Money.parse(yuan)));
        }
    }

    @Nested
    class Viewing {
        @Test
        void marksItAsViewedOnce() {
            Invitation sent = invite();

            Invitation viewed = stepped(invitations.view(ZHANG, sent.id()));

            assertThat(viewed.state()).isEqualTo(State.VIEWED);
            assertThat(viewed.version()).isEqualTo(2);
            assertThat(invitations.view(ZHANG, sent.id())).isEqualTo(new Stepped(viewed));
        }

        @Test
        void showsWhatHappenedMeanwhile() {
            Invitation sent = invite();
            store.meanwhile(() -> invitations.revoke(BUILDERS, sent.id(), "招满了"));

            assertThat(stepped(invitations.view(ZHANG, sent.id())).state()).isEqualTo(State.REVOKED);
        }

        @Test
        void leavesAnExpiredOneAsItIs() {
            Invitation sent = invite();
            clock.forward(OPEN_FOR);

            Invitation seen = stepped(invitations.view(ZHANG, sent.id()));

            assertThat(seen).isEqualTo(sent);
            assertThat(seen.stateAt(clock.instant())).isEqualTo(State.EXPIRED);
        }

        @Test
        void doesNotFindAnothersInvitation() {
            assertThat(invitations.view(ALIM, invite().id())).isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
        }
    }

    @Nested
    class Accepting {
        @Test
        void waitsForHimToBeSeen() {
            Invitation viewed = viewed();

            EntryDecision decision = invitations.accept(ZHANG, viewed.id(), all(viewed));

            Invitation kept = kept(viewed);
            assertThat(decision).isEqualTo(new AwaitingPresence(kept));
            assertThat(kept.state()).isEqualTo(State.AWAITING_PRESENCE);
            assertThat(kept.version()).isEqualTo(3);
            assertThat(roster.of(ZHANG)).isEmpty();
        }

        @Test
        void recordsEachConsentTowardsWhomItIsGiven() {
            Invitation viewed = viewed();

            invitations.accept(ZHANG, viewed.id(), all(viewed));

            assertThat(consents.inForce(ZHANG, Purpose.WAGE_CARD_USE, TO_BUILDERS))
                    .isPresent();
            assertThat(consents.inForce(ZHANG, Purpose.REAL_NAME_USE, TO_BUILDERS))
                    .isPresent();
            assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM))
                    .isPresent();
            assertThat(consentStore.of(ZHANG)).hasSize(3);
        }

        @Test
        void leavesTheOfficersRoadToWhoeverDoesNotTickTheFace() {
            Invitation viewed = viewed();

            EntryDecision decision =
                    invitations.accept(ZHANG, viewed.id(), new Acceptance(viewed.version(), VERSION, VERSION, null));

            assertThat(decision).isInstanceOf(AwaitingPresence.class);
            assertThat(consents.inForce(ZHANG, Purpose.FACE, Recipient.PLATFORM))
                    .isEmpty();
        }

        @Test
        void refusesWithoutTheConsentToTheCard() {
            assertRefused(new Acceptance(2, null, VERSION, VERSION), Reason.WAGE_CARD_CONSENT_MISSING);
        }

        @Test
        void refusesWithoutTheConsentToTheRealName() {
            assertRefused(new Acceptance(2, VERSION, null, VERSION), Reason.REAL_NAME_CONSENT_MISSING);
        }

        @ParameterizedTest
        @EnumSource(names = {"WAGE_CARD_USE", "REAL_NAME_USE", "FACE"})
        void refusesAnOutdatedText(Purpose purpose) {
            agreements.publish(purpose, "2026-02");

            assertRefused(new Acceptance(2, VERSION, VERSION, VERSION), Reason.CONSENT_OUTDATED);
        }

        @Test
        void refusesAVersionThatHeDidNotSee() {
            assertRefused(new Acceptance(3, VERSION, VERSION, VERSION), Reason.INVITATION_CHANGED);
            assertRefused(new Acceptance(0, VERSION, VERSION, VERSION), Reason.INVITATION_CHANGED);
        }

        @Test
        void refusesBeforeTheRealNameIsVerified() {
            candidates.put(zhang(false));

            assertRefused(new Acceptance(2, VERSION, VERSION, VERSION), Reason.REAL_NAME_NOT_VERIFIED);
        }

        @Test
        void refusesAMinorUntilHisBirthdayInBeijing() {
            var number = People.residentId("65010220080602001");
            candidates.put(new Candidate(ZHANG, number, ZHANG_NAME, true));
            Invitation viewed = stepped(invitations.view(
                    ZHANG,
                    stepped(invite(new Offer(number, ZHANG_NAME, TERMS, nextWeek())))
                            .id()));

            clock.setBeijing("2026-06-01T23:59:59");
            assertThat(invitations.accept(ZHANG, viewed.id(), all(viewed))).isEqualTo(new Refused(Reason.UNDER_AGE));
            clock.setBeijing("2026-06-02T00:00:00");
            assertThat(invitations.accept(ZHANG, viewed.id(), all(viewed))).isInstanceOf(AwaitingPresence.class);
        }

        @Test
        void refusesWhenTheProjectHasStopped() {
            Invitation viewed = viewed();
            projects.update(tower(Project.State.STOPPED));

            assertThat(invitations.accept(ZHANG, viewed.id(), all(viewed)))
                    .isEqualTo(new Refused(Reason.PROJECT_CLOSED));
        }

        @Test
        void refusesWhoeverHasJoinedByAnotherInvitation() {
            Invitation second = viewed();
            joined();

            assertThat(invitations.accept(ZHANG, second.id(), all(second)))
                    .isEqualTo(new Refused(Reason.ALREADY_MEMBER));
        }

        @Test
        void refusesWhoeverIsNoLongerKnown() {
            Invitation viewed = viewed();
            candidates.remove(ZHANG);

            assertThat(invitations.accept(ZHANG, viewed.id(), all(viewed)))
                    .isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
        }

        @Test
        void refusesAfterItsTime() {
            Invitation viewed = viewed();
            clock.forward(OPEN_FOR);

            assertThat(invitations.accept(ZHANG, viewed.id(), all(viewed)))
                    .isEqualTo(new Refused(Reason.INVITATION_EXPIRED));
        }

        @Test
        void takesItUntilTheLastMoment() {
            Invitation viewed = viewed();
            clock.forward(OPEN_FOR.minusNanos(1));

            assertThat(invitations.accept(ZHANG, viewed.id(), all(viewed))).isInstanceOf(AwaitingPresence.class);
        }

        @Test
        void refusesOneThatWasRevoked() {
            Invitation viewed = viewed();
            invitations.revoke(BUILDERS, viewed.id(), "");

            assertThat(invitations.accept(ZHANG, viewed.id(), all(viewed)))
                    .isEqualTo(new Refused(Reason.INVITATION_REVOKED));
        }

        @Test
        void refusesOneThatHeDeclined() {
            Invitation viewed = viewed();
            invitations.decline(ZHANG, viewed.id(), "");

            assertThat(invitations.accept(ZHANG, viewed.id(), all(viewed)))
                    .isEqualTo(new Refused(Reason.INVITATION_DECLINED));
        }

        @Test
        void doesNotFindAnothersInvitation() {
            Invitation viewed = viewed();

            assertThat(invitations.accept(ALIM, viewed.id(), all(viewed)))
                    .isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
            assertThat(invitations.accept(ZHANG, new InvitationId(UUID.randomUUID()), all(viewed)))
                    .isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
        }

        @Test
        void isOneAcceptanceWhenSaidTwice() {
            Invitation viewed = viewed();
            EntryDecision first = invitations.accept(ZHANG, viewed.id(), all(viewed));

            assertThat(invitations.accept(ZHANG, viewed.id(), all(viewed))).isEqualTo(first);
            assertThat(consentStore.of(ZHANG)).hasSize(3);
        }

        @Test
        void isOneAcceptanceWhenSaidOnTwoPhonesAtOnce() {
            Invitation viewed = viewed();
            store.meanwhile(() -> invitations.accept(ZHANG, viewed.id(), all(viewed)));

            EntryDecision decision = invitations.accept(ZHANG, viewed.id(), all(viewed));

            assertThat(decision).isEqualTo(new AwaitingPresence(kept(viewed)));
            assertThat(consentStore.of(ZHANG)).hasSize(3);
        }

        @Test
        void losesTheRaceAgainstARevocationThatWasFirst() {
            Invitation viewed = viewed();
            store.meanwhile(() -> invitations.revoke(BUILDERS, viewed.id(), ""));

            EntryDecision decision = invitations.accept(ZHANG, viewed.id(), all(viewed));

            assertThat(decision).isEqualTo(new Refused(Reason.INVITATION_CHANGED));
            assertThat(kept(viewed).state()).isEqualTo(State.REVOKED);
            assertThat(consentStore.of(ZHANG)).isEmpty();
        }

        @Test
        void showsTheMembershipToWhoeverHasJoinedByIt() {
            Membership membership = joined();
            Invitation used = store.find(membership.invitation()).orElseThrow();

            assertThat(invitations.accept(ZHANG, used.id(), all(used))).isEqualTo(new Joined(membership));
        }

        @Test
        void recordsTheConsentsAgainWhenTheyWereWithdrawnMeanwhile() {
            Invitation viewed = viewed();
            invitations.accept(ZHANG, viewed.id(), all(viewed));
            withdraw(Purpose.WAGE_CARD_USE);

            EntryDecision decision = invitations.accept(ZHANG, viewed.id(), all(kept(viewed)));

            assertThat(decision).isInstanceOf(AwaitingPresence.class);
            assertThat(consents.inForce(ZHANG, Purpose.WAGE_CARD_USE, TO_BUILDERS))
                    .isPresent();
        }

        private void assertRefused(Acceptance acceptance, Reason reason) {
            Invitation viewed = viewed();

            assertThat(invitations.accept(ZHANG, viewed.id(), acceptance)).isEqualTo(new Refused(reason));
            assertThat(kept(viewed)).isEqualTo(viewed);
            assertThat(consentStore.of(ZHANG)).isEmpty();
        }
    }

    @Nested
    class Declining {
        @Test
        void keepsTheReasonInHisOwnWords() {
            Invitation viewed = viewed();

            Invitation declined = stepped(invitations.decline(ZHANG, viewed.id(), "家里有事"));

            assertThat(declined.state()).isEqualTo(State.DECLINED);
            assertThat(declined.note()).isEqualTo("家里有事");
            assertThat(declined.toString()).doesNotContain("家里有事");
        }

        @Test
        void isOneRefusalWhenSaidTwiceOrAtOnce() {
            Invitation viewed = viewed();
            store.meanwhile(() -> invitations.decline(ZHANG, viewed.id(), "一"));

            EntryDecision second = invitations.decline(ZHANG, viewed.id(), "二");

            assertThat(second).isEqualTo(new Stepped(kept(viewed)));
            assertThat(invitations.decline(ZHANG, viewed.id(), "三")).isEqualTo(second);
            assertThat(kept(viewed).note()).isEqualTo("一");
        }

        @Test
        void isPossibleUntilHeHasJoined() {
            Invitation viewed = viewed();
            invitations.accept(ZHANG, viewed.id(), all(viewed));

            assertThat(invitations.decline(ZHANG, viewed.id(), "")).isInstanceOf(Stepped.class);
        }

        @Test
        void isTooLateOnceHeHasJoined() {
            assertThat(invitations.decline(ZHANG, joined().invitation(), ""))
                    .isEqualTo(new Refused(Reason.INVITATION_USED));
        }

        @Test
        void isTooLateAfterItsTime() {
            Invitation viewed = viewed();
            clock.forward(OPEN_FOR);

            assertThat(invitations.decline(ZHANG, viewed.id(), "")).isEqualTo(new Refused(Reason.INVITATION_EXPIRED));
        }

        @Test
        void doesNotFindAnothersInvitation() {
            assertThat(invitations.decline(ALIM, invite().id(), ""))
                    .isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
        }
    }

    @Nested
    class Revoking {
        @Test
        void takesItBackBeforeHeHasJoined() {
            Invitation viewed = viewed();
            invitations.accept(ZHANG, viewed.id(), all(viewed));

            Invitation revoked = stepped(invitations.revoke(BUILDERS, viewed.id(), "招满了"));

            assertThat(revoked.state()).isEqualTo(State.REVOKED);
            assertThat(revoked.note()).isEqualTo("招满了");
            assertThat(invitations.join(viewed.id(), OFFICER)).isEqualTo(new Refused(Reason.INVITATION_REVOKED));
        }

        @Test
        void isTooLateOnceHeHasJoined() {
            assertThat(invitations.revoke(BUILDERS, joined().invitation(), ""))
                    .isEqualTo(new Refused(Reason.INVITATION_USED));
        }

        @Test
        void losesTheRaceAgainstAnAcceptanceThatWasFirst() {
            Invitation viewed = viewed();
            store.meanwhile(() -> invitations.accept(ZHANG, viewed.id(), all(viewed)));

            assertThat(invitations.revoke(BUILDERS, viewed.id(), "")).isEqualTo(new Refused(Reason.INVITATION_CHANGED));
            assertThat(kept(viewed).state()).isEqualTo(State.AWAITING_PRESENCE);
        }

        @Test
        void refusesOneThatHeDeclined() {
            Invitation viewed = viewed();
            invitations.decline(ZHANG, viewed.id(), "");

            assertThat(invitations.revoke(BUILDERS, viewed.id(), ""))
                    .isEqualTo(new Refused(Reason.INVITATION_DECLINED));
        }

        @Test
        void doesNotFindAnotherEnterprisesInvitation() {
            Invitation sent = invite();

            assertThat(invitations.revoke(OTHER_BUILDERS, sent.id(), ""))
                    .isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
            assertThat(kept(sent)).isEqualTo(sent);
        }
    }

    @Nested
    class Joining {
        @Test
        void makesHimAMemberOnTheTermsOfTheInvitation() {
            Invitation accepted = accepted();
            clock.forward(Duration.ofHours(1));

            EntryDecision decision = invitations.join(accepted.id(), OFFICER);

            Membership membership =
                    new Membership(ZHANG, TOWER, accepted.id(), TERMS, clock.instant(), Membership.STILL_THERE);
            assertThat(decision).isEqualTo(new Joined(membership));
            assertThat(roster.membership(ZHANG, TOWER, clock.instant())).contains(membership);
            assertThat(kept(accepted).state()).isEqualTo(State.JOINED);
        }

        @Test
        void joinsOnceWhenShownTwice() {
            Invitation accepted = accepted();
            EntryDecision first = invitations.join(accepted.id(), OFFICER);
            clock.forward(Duration.ofHours(1));

            assertThat(invitations.join(accepted.id(), OFFICER)).isEqualTo(first);
            assertThat(roster.of(ZHANG)).hasSize(1);
        }

        @Test
        void joinsOnceWhenShownTwiceAtOnce() {
            Invitation accepted = accepted();
            store.meanwhile(() -> invitations.join(accepted.id(), new Presence.ShownFace("c-1")));

            EntryDecision decision = invitations.join(accepted.id(), OFFICER);

            assertThat(roster.of(ZHANG)).hasSize(1);
            assertThat(decision).isEqualTo(new Joined(roster.of(ZHANG).get(0)));
        }

        @Test
        void isTheSameForWhoeverConfirmedWhileTheOtherWasBeingLookedAt() {
            InvitationId id = accepted().id();
            whilePresenceIsChecked = Optional.of(() -> invitations.join(id, OFFICER));

            EntryDecision decision = invitations.join(id, OFFICER);

            assertThat(decision).isEqualTo(new Joined(roster.of(ZHANG).get(0)));
            assertThat(roster.of(ZHANG)).hasSize(1);
        }

        @Test
        void losesTheRaceAgainstARevocationThatWasFirst() {
            Invitation accepted = accepted();
            store.meanwhile(() -> invitations.revoke(BUILDERS, accepted.id(), ""));

            assertThat(invitations.join(accepted.id(), OFFICER)).isEqualTo(new Refused(Reason.INVITATION_CHANGED));
            assertThat(roster.of(ZHANG)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"OFFICER_NOT_OF_PROJECT", "FACE_CONSENT_MISSING", "FACE_NOT_MATCHED", "MODEL_MISSING"})
        void refusesAPresenceThatIsNotBelieved(Reason reason) {
            Invitation accepted = accepted();
            doubt = Optional.of(reason);

            assertThat(invitations.join(accepted.id(), new Presence.ShownFace("c-1")))
                    .isEqualTo(new Refused(reason));
            assertThat(kept(accepted)).isEqualTo(accepted);
            assertThat(roster.of(ZHANG)).isEmpty();
        }

        @Test
        void letsAnUnbelievedOfficerLearnNothingOfTheState() {
            Invitation declined = viewed();
            invitations.decline(ZHANG, declined.id(), "");
            doubt = Optional.of(Reason.OFFICER_NOT_OF_PROJECT);

            assertThat(invitations.join(declined.id(), OFFICER)).isEqualTo(new Refused(Reason.OFFICER_NOT_OF_PROJECT));
        }

        @Test
        void refusesBeforeTheConsentsAreGiven() {
            assertThat(invitations.join(invite().id(), OFFICER)).isEqualTo(new Refused(Reason.CONSENTS_NOT_GIVEN));
            assertThat(invitations.join(viewed().id(), OFFICER)).isEqualTo(new Refused(Reason.CONSENTS_NOT_GIVEN));
        }

        @ParameterizedTest
        @EnumSource(names = {"WAGE_CARD_USE", "REAL_NAME_USE"})
        void refusesAfterAConsentWasWithdrawn(Purpose purpose) {
            Invitation accepted = accepted();
            withdraw(purpose);

            assertThat(invitations.join(accepted.id(), OFFICER)).isEqualTo(new Refused(Reason.CONSENTS_NOT_GIVEN));
            assertThat(roster.of(ZHANG)).isEmpty();
        }

        @Test
        void takesTheConsentsOfTheTextThatHeRead() {
            Invitation accepted = accepted();
            agreements.publish(Purpose.WAGE_CARD_USE, "2026-02");

            assertThat(invitations.join(accepted.id(), OFFICER)).isInstanceOf(Joined.class);
        }

        @Test
        void refusesAfterItsTime() {
            Invitation accepted = accepted();
            clock.forward(OPEN_FOR);

            assertThat(invitations.join(accepted.id(), OFFICER)).isEqualTo(new Refused(Reason.INVITATION_EXPIRED));
        }

        @Test
        void refusesOneThatHeDeclined() {
            Invitation accepted = accepted();
            invitations.decline(ZHANG, accepted.id(), "");

            assertThat(invitations.join(accepted.id(), OFFICER)).isEqualTo(new Refused(Reason.INVITATION_DECLINED));
        }

        @Test
        void asksTheRulesOnceMore() {
            Invitation accepted = accepted();
            projects.update(tower(Project.State.STOPPED));

            assertThat(invitations.join(accepted.id(), OFFICER)).isEqualTo(new Refused(Reason.PROJECT_CLOSED));
        }

        @Test
        void refusesTheSecondOfTwoInvitationsToOneProject() {
            Invitation first = accepted();
            Invitation second = accepted();
            invitations.join(first.id(), OFFICER);

            assertThat(invitations.join(second.id(), OFFICER)).isEqualTo(new Refused(Reason.ALREADY_MEMBER));
            assertThat(roster.of(ZHANG)).hasSize(1);
        }

        @Test
        void refusesTheSecondOfTwoInvitationsToOneProjectAtOnce() {
            Invitation first = accepted();
            Invitation second = accepted();
            store.meanwhile(() -> invitations.join(first.id(), OFFICER));

            assertThat(invitations.join(second.id(), OFFICER)).isEqualTo(new Refused(Reason.ALREADY_MEMBER));
            assertThat(roster.of(ZHANG)).extracting(Membership::invitation).containsExactly(first.id());
        }

        @Test
        void doesNotFindWhatWasNeverSent() {
            assertThat(invitations.join(new InvitationId(UUID.randomUUID()), OFFICER))
                    .isEqualTo(new Refused(Reason.INVITATION_NOT_FOUND));
        }
    }

    @Test
    void comesBackByANewInvitationAfterHeHasLeft() {
        roster.join(new Membership(
                ZHANG,
                TOWER,
                new InvitationId(UUID.randomUUID()),
                TERMS,
                clock.instant().minusSeconds(86_400),
                clock.instant()));

        assertThat(invitations.join(accepted().id(), OFFICER)).isInstanceOf(Joined.class);
        assertThat(roster.of(ZHANG)).hasSize(2);
    }

    @Test
    void asksTheRulesInTheirOrder() {
        EntryPolicy closed = EntryPolicy.projectOpen();
        EntryPolicy age = EntryPolicy.minimumAge(60);
        LocalDate today = LocalDate.of(2026, 6, 1);

        assertThat(closed.refusal(zhang(true), tower(Project.State.DONE), today))
                .contains(Reason.PROJECT_CLOSED);
        assertThat(age.refusal(zhang(true), tower(Project.State.DONE), today)).contains(Reason.UNDER_AGE);
        assertThat(age.refusal(zhang(true), tower(Project.State.DONE), LocalDate.of(2050, 3, 7)))
                .isEmpty();
    }

    private static Project tower(Project.State state) {
        return new Project(TOWER, BUILDERS, "天山大厦", "650102", "乌鲁木齐市天山区", state);
    }

    private static Candidate zhang(boolean verified) {
        return new Candidate(ZHANG, ZHANG_NUMBER, ZHANG_NAME, verified);
    }

    private java.time.Instant nextWeek() {
        return clock.instant().plus(OPEN_FOR);
    }

    private EntryDecision invite(Offer offer) {
        return invitations.invite(projects.project(TOWER).orElseThrow(), offer);
    }

    private Invitation invite() {
        return stepped(invite(new Offer(ZHANG_NUMBER, ZHANG_NAME, TERMS, nextWeek())));
    }

    private Invitation viewed() {
        return stepped(invitations.view(ZHANG, invite().id()));
    }

    private Invitation accepted() {
        Invitation viewed = viewed();
        invitations.accept(ZHANG, viewed.id(), all(viewed));
        return kept(viewed);
    }

    private Membership joined() {
        return ((Joined) invitations.join(accepted().id(), OFFICER)).membership();
    }

    private Invitation kept(Invitation earlier) {
        return store.find(earlier.id()).orElseThrow();
    }

    private void withdraw(Purpose purpose) {
        Consent consent = consents.inForce(ZHANG, purpose, TO_BUILDERS).orElseThrow();
        consents.withdraw(ZHANG, consent.id());
    }

    private static Acceptance all(Invitation seen) {
        return new Acceptance(seen.version(), VERSION, VERSION, VERSION);
    }

    private static Invitation stepped(EntryDecision decision) {
        assertThat(decision).isInstanceOf(Stepped.class);
        return ((Stepped) decision).invitation();
    }
}
