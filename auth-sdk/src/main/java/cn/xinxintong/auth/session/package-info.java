/**
 * Who is signed in, where, and until when. A token is opaque; only its digest is kept.
 *
 * <pre>{@code
 * Sessions.Started started = sessions.start(new Principal.Worker(id), Scope.FULL, device);
 * SessionLookup lookup = sessions.of(started.token());
 * if (lookup instanceof SessionLookup.Ended) show(((SessionLookup.Ended) lookup).because());
 * Optional<Sessions.Started> renewed = sessions.renew(started.token());
 * }</pre>
 */
package cn.xinxintong.auth.session;
