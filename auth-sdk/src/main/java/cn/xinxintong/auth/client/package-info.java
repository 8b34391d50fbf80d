/**
 * The platform over HTTP, for apps: {@link cn.xinxintong.auth.client.PlatformClient} carries any request,
 * {@link cn.xinxintong.auth.client.SignInClient} knows those of signing in.
 *
 * <pre>{@code
 * try (var platform = new PlatformClient("https://platform.example", "zh-CN", ClientSettings.defaults(), clock)) {
 *     var answer = new SignInClient(platform).signIn(form);
 * }
 * }</pre>
 */
package cn.xinxintong.auth.client;
