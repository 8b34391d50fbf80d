package cn.xinxintong.entry;

import java.util.Optional;

/** Checks that somebody is who he says. Thread-safe. */
@FunctionalInterface
public interface PresenceCheck {

    /** Why the presence is not believed; empty if it is. */
    Optional<EntryDecision.Reason> refusal(Invitation invitation, Presence presence);
}
