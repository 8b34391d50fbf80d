/**
 * How a worker gets an account, shows who he is, and gets in.
 *
 * <p>A labour officer collects him on the site ({@link cn.xinxintong.auth.OnSiteCollection}); his initial password opens a
 * session that can only change it; from then on {@link cn.xinxintong.auth.SignIn} takes his own. Nothing here tells whether
 * somebody has an account: a known and an unknown one answer alike, after like work.
 *
 * <pre>{@code
 * var outcome = signIn.withPassword(new PasswordAttempt(login, password, "", agreementVersion, device));
 * if (outcome instanceof SignInOutcome.SignedIn in) remember(in.token());
 * if (outcome instanceof SignInOutcome.Refused no) show(words(no.reason()), no.retryAfter());
 * }</pre>
 *
 * <p>Not here: what a worker may see or do once he is in; that is the application's.
 */
package cn.xinxintong.auth;
