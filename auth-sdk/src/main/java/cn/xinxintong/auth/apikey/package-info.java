/**
 * Keys that the gates of a vendor, or another machine, send records with: each is bound to projects of one enterprise, and to
 * an end. A key is shown once; only its digest is kept.
 *
 * <pre>{@code
 * var issued = keys.issue(new ApiKeyOrder(enterprise, "南门闸机", projects, until, staff));
 * if (issued instanceof ApiKeyOutcome.Issued made) show(made.text());
 * ApiKeyLookup lookup = keys.of(text);
 * }</pre>
 *
 * <p>Not here: what a key may do; that is the application's table of routes.
 */
package cn.xinxintong.auth.apikey;
