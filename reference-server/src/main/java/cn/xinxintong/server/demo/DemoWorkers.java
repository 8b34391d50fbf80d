package cn.xinxintong.server.demo;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.Collection;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.entry.Acceptance;
import cn.xinxintong.entry.EntryDecision;
import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.Offer;
import cn.xinxintong.entry.PayKind;
import cn.xinxintong.entry.Presence;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.ResidentId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.server.assembly.Activities;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.demo.DemoSites.DemoSite;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Twenty workers: collected, most of them verified, invited and joined; some at each step before. */
final class DemoWorkers {
    /** Verified, invited, and before the first sign-in. */
    private static final int NEWCOMER = 4;
    /** Collected, not verified, never signed in. */
    private static final int UNVERIFIED = 5;
    /** Joined some weeks ago. */
    private static final Set<Integer> CAME_LATELY = Set.of(7, 8, 9);
    /** Named no mobile number when he was collected. */
    private static final int WITHOUT_MOBILE = 3;
    /** Declined what he was offered. */
    private static final int DECLINED = 19;

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Stores stores;
    private final Activities activities;
    private final PasswordHashes hashes;
    private final SeedClock clock;
    private final LocalDate begin;
    private final LocalDate lately;
    private final List<Member> members = new ArrayList<>();

    /** A worker on a site, since some day. */
    record Member(int person, WorkerId worker, ResidentId number, DemoSite site, LocalDate joined) {}

    /** @param lately when the last of them came */
    DemoWorkers(Stores stores, Activities activities, PasswordHashes hashes, SeedClock clock, LocalDate lately) {
        this.begin = LocalDate.ofInstant(clock.instant(), SeedClock.BEIJING);
        this.lately = lately;
        this.stores = stores;
        this.activities = activities;
        this.hashes = hashes;
        this.clock = clock;
    }

    List<Member> members() {
        return members;
    }

    List<DemoAccount> collectAndInvite(DemoSites sites, Instant now) {
        List<DemoAccount> accounts = new ArrayList<>();
        for (int person = 0; person < InventedPeople.count(); person++) {
            DemoSite site = sites.all().get(person % 2);
            DemoSite other = sites.all().get(1 - person % 2);
            accounts.add(make(person, site, other, now));
        }
        return accounts;
    }

    private DemoAccount make(int person, DemoSite site, DemoSite other, Instant now) {
        LocalDate joined = CAME_LATELY.contains(person) ? lately : begin;
        clock.set(joined, MORNING);
        ResidentId number = InventedPeople.number(person);
        PersonName name = InventedPeople.name(person);
        Collection.Opened opened = (Collection.Opened) activities.collection.collect(number, name);
        WorkerId worker = opened.worker();
        if (hasMobile(person)) activities.collection.bindMobile(worker, InventedPeople.mobile(person));
        if (person == UNVERIFIED) {
            return account(
                    person, number.lastSix(), opened.oneTimeCode(), "collected, not verified: password to change");
        }
        Account account = stores.accounts.find(worker).orElseThrow();
        activities.realNames.confirmByOfficer(account, number, name);
        if (person == NEWCOMER) {
            invite(person, site, now, Duration.ofDays(14));
            return account(
                    person,
                    number.lastSix(),
                    opened.oneTimeCode(),
                    "verified, invited: password to change, then accept");
        }
        String password = "Gongdi" + (2601 + person);
        stores.accounts.replace(worker, account.credential(), new Credential.Own(hashes.hash(password)));
        if (person == DECLINED) {
            Invitation sent = invite(person, site, clock.instant(), Duration.ofDays(7));
            activities.invitations.decline(worker, sent.id(), "离家太远");
            return account(person, password, null, "declined an invitation; on no project");
        }
        join(worker, invite(person, site, clock.instant(), Duration.ofDays(7)), site);
        members.add(new Member(person, worker, number, site, joined));
        if (person != 0)
            return account(person, password, null, "works at " + site.project().name());
        invite(person, other, now, Duration.ofDays(14));
        return account(person, password, null, "works at " + site.project().name() + "; invited to a second project");
    }

    private static boolean hasMobile(int person) {
        return person != WITHOUT_MOBILE;
    }

    private Invitation invite(int person, DemoSite site, Instant at, Duration open) {
        Instant before = clock.instant();
        clock.set(at);
        PayKind kind = person % 5 == 3 ? PayKind.MONTH : PayKind.DAY;
        Money rate = kind == PayKind.MONTH ? Money.ofFen(750_000) : Money.ofFen(26_000 + 1_000L * (person % 7));
        Terms terms = new Terms(site.team(), person % 2 == 0 ? "020" : "040", kind, rate);
        EntryDecision sent = activities.invitations.invite(
                site.project(),
                new Offer(InventedPeople.number(person), InventedPeople.name(person), terms, at.plus(open)));
        clock.set(before);
        if (sent instanceof EntryDecision.Stepped stepped) return stepped.invitation();
        throw new IllegalStateException("the demo world refuses an invitation: " + sent);
    }

    private void join(WorkerId worker, Invitation invitation, DemoSite site) {
        Acceptance acceptance = new Acceptance(
                invitation.version(), version(Purpose.WAGE_CARD_USE), version(Purpose.REAL_NAME_USE), null);
        activities.invitations.accept(worker, invitation.id(), acceptance);
        EntryDecision joined = activities.invitations.join(invitation.id(), new Presence.SeenByOfficer(site.officer()));
        if (!(joined instanceof EntryDecision.Joined)) {
            throw new IllegalStateException("the demo world refuses an entry: " + joined);
        }
    }

    private String version(Purpose purpose) {
        return activities.agreements.current(purpose).version();
    }

    private static DemoAccount account(int person, String password, @Nullable String oneTimeCode, String note) {
        return DemoAccount.worker(
                InventedPeople.number(person).digits(),
                password,
                oneTimeCode,
                hasMobile(person) ? InventedPeople.mobile(person).digits() : null,
                InventedPeople.name(person).text(),
                note);
    }
}
