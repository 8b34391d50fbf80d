/**
 * The platform over HTTP, for apps: {@link cn.xinxintong.auth.client.OkHttpPlatform} carries any request,
 * {@link cn.xinxintong.auth.client.SignInClient} knows those of signing in.
 *
 * <pre>{@code
 * try (var platform = new OkHttpPlatform("https://platform.example", "zh-CN")) {
 *     var answer = new SignInClient(platform).signIn(form);
 * }
 * }</pre>
 */
package cn.xinxintong.auth.client;
