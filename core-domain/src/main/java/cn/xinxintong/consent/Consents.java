package cn.xinxintong.consent;

import cn.xinxintong.identity.WorkerId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Gives and withdraws consents, and says which are in force. Thread-safe. */
public final class Consents {
    private final ConsentStore store;
    private final Agreements agreements;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public Consents(ConsentStore store, Agreements agreements, Clock clock, Supplier<UUID> ids) {
        this.store = store;
        this.agreements = agreements;
        this.clock = clock;
        this.ids = ids;
    }

    /** True if that is the version now in force: an older one has to be read and agreed to again. */
    public boolean isCurrent(Purpose purpose, String version) {
        return agreements.current(purpose).version().equals(version);
    }

    /**
     * Records the consent; one in force already for the same version and recipient is not recorded twice.
     *
     * @throws IllegalArgumentException if the version is not the current one: ask {@link #isCurrent} first
     */
    public Consent give(WorkerId worker, Purpose purpose, String version, Recipient recipient) {
        if (!isCurrent(purpose, version)) throw new IllegalArgumentException("version is not the current one");
        Optional<Consent> standing =
                inForce(worker, purpose, recipient).filter(c -> c.version().equals(version));
        if (standing.isPresent()) return standing.get();
        Consent consent =
                new Consent(ids.get(), worker, purpose, version, recipient, clock.instant(), Consent.UNTIL_WITHDRAWN);
        store.append(consent);
        return consent;
    }

    /**
     * Withdraws a consent of the worker's own; false if he has none with that id. It takes effect at once: with it every
     * other one for its purpose and recipient ends, so that no older version comes back to life. Withdrawn twice is once.
     */
    public boolean withdraw(WorkerId worker, UUID consent) {
        Optional<Consent> own =
                store.of(worker).stream().filter(c -> c.id().equals(consent)).findFirst();
        Set<UUID> withdrawn = store.withdrawnBy(worker).keySet();
        if (own.isPresent() && !withdrawn.contains(consent)) {
            store.of(worker).stream()
                    .filter(c -> c.isFor(own.get().purpose(), own.get().recipient()) && !withdrawn.contains(c.id()))
                    .forEach(c -> store.appendWithdrawal(worker, c.id(), clock.instant()));
        }
        return own.isPresent();
    }

    /** All that the worker ever agreed to, newest first. */
    public List<ConsentOnFile> of(WorkerId worker) {
        Map<UUID, Instant> withdrawn = store.withdrawnBy(worker);
        List<ConsentOnFile> all = new ArrayList<>();
        for (Consent consent : store.of(worker)) {
            all.add(0, new ConsentOnFile(consent, withdrawn.getOrDefault(consent.id(), consent.until())));
        }
        return all;
    }

    /** The newest consent for that purpose and recipient that has neither ended nor been withdrawn. */
    public Optional<Consent> inForce(WorkerId worker, Purpose purpose, Recipient recipient) {
        Instant now = clock.instant();
        Set<UUID> withdrawn = store.withdrawnBy(worker).keySet();
        return store.of(worker).stream()
                .filter(c -> c.isFor(purpose, recipient))
                .filter(c -> now.isBefore(c.until()) && !withdrawn.contains(c.id()))
                .reduce((older, newer) -> newer);
    }
}
