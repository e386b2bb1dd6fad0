package jp.mimamori.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import jp.mimamori.app.ReachableAddresses;

/** Posts to an address of an app; what comes back is not looked at, but for its status. */
@ApplicationScoped
class Hook {

  /** Where the signed statement is. */
  static final String HEADER = "Mimamori-Event";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  @Inject ReachableAddresses addresses;

  /** Whether it was heard there: answered with 2xx in time. */
  boolean post(URI endpoint, String event) {
    if (!addresses.mayBeAsked(endpoint)) {
      return false;
    }
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(PATIENCE)
            .header(HEADER, event)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      // nobody waits for a body that may never end
      answer.body().close();
      return answer.statusCode() / 100 == 2;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
