package cn.xinxintong.entry;

import cn.xinxintong.consent.Consents;

/** What {@link Invitations} stands on. */
public record EntryPorts(
        InvitationStore invitations,
        Roster roster,
        ProjectStore projects,
        Candidates candidates,
        Consents consents,
        PresenceCheck presence) {}
