/**
 * How a worker comes onto a site: an enterprise with its projects and teams invites him, he gives three separate consents,
 * shows that it is he, and is a member from then on.
 *
 * <pre>{@code
 * var decision = invitations.accept(worker, invitation, acceptance);
 * if (decision instanceof EntryDecision.AwaitingPresence) show("go to the labour officer, or show your face");
 * }</pre>
 *
 * <p>This package does not know what a face is: whether somebody is present is asked of
 * {@link cn.xinxintong.entry.PresenceCheck}.
 */
package cn.xinxintong.entry;
