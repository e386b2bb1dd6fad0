package jp.mimamori.oauth;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees when an app's request cannot be taken and the browser is not simply sent back:
 * the address may be an attacker's (RFC 6749 §4.1.2.1, RFC 9700 §4.11.2).
 */
final class RefusedPage {

  private static final String NOT_TAKEN =
      """
      <p>アプリからの依頼を受け付けられませんでした。アプリの提供元にお問い合わせください。</p>
      <p lang="en">This app's request cannot be taken. Please ask whoever makes the app.</p>
      """;

  private static final String NOT_APPROVED =
      """
      <p>このアプリは、まだ運営者に承認されていないか、利用を止められています。記録は渡しません。</p>
      <p lang="en">This app is not approved yet by the operator, or was suspended. It is given\
       nothing.</p>
      """;

  private static final String BACK =
      """
      <p>次の行き先は、アプリを作った人が決めたもので、ここでは確かめていません。\
      心当たりがあるときだけ、戻ってください。</p>
      <p lang="en">Whoever made the app chose where this leads; nobody here looked at it. Go back\
       only if you know it.</p>
      <p><a id="back" rel="noreferrer" href="%s">アプリに戻る <span lang="en">Back to the app</span>\
       (%s)</a></p>
      """;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="ja">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>アプリからのお願い | Mimamori</title>
      </head>
      <body>
      <main>
      <h1>アプリからのお願い</h1>
      %s<p><code>%s</code></p>
      %s</main>
      </body>
      </html>
      """;

  private RefusedPage() {}

  /**
   * @param back where the person may go with the error; null for nowhere
   */
  static Response of(String error, @Nullable URI back) {
    String said = error.equals(RequestRefused.NOT_APPROVED) ? NOT_APPROVED : NOT_TAKEN;
    return Response.status(400)
        .type("text/html;charset=utf-8")
        .entity(PAGE.formatted(said, escaped(error), back == null ? "" : link(back)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static String link(URI back) {
    String site =
        back.getHost() == null
            ? back.getScheme() + ":"
            : back.getScheme() + "://" + back.getRawAuthority();
    return BACK.formatted(escaped(back.toString()), escaped(site));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
