package jp.mimamori.oauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.mimamori.app.App;
import jp.mimamori.app.ReachableAddresses;

/**
 * The public keys of an app: as it gave them, or as they are now at its address. An address that
 * leads into this machine or its network is not asked.
 */
@ApplicationScoped
class AppKeys {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int LONGEST = 50_000;
  private static final int AT_ONCE = 4;

  private final Semaphore room = new Semaphore(AT_ONCE);
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  @Inject ReachableAddresses addresses;

  /** None when they cannot be had. */
  List<JWK> of(App app) {
    return app.jwks()
        .or(() -> app.jwksUri().flatMap(this::fetched))
        .flatMap(AppKeys::parsed)
        .map(JWKSet::getKeys)
        .orElse(List.of());
  }

  private static Optional<JWKSet> parsed(String text) {
    try {
      return Optional.of(JWKSet.parse(text));
    } catch (ParseException | RuntimeException e) {
      // the library falls over some that are none
      return Optional.empty();
    }
  }

  private Optional<String> fetched(String address) {
    URI uri = URI.create(address);
    if (!mayBeAsked(uri) || !room.tryAcquire()) {
      return Optional.empty();
    }
    CompletableFuture<HttpResponse<byte[]>> answer = null;
    try {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
      answer = http.sendAsync(request, head -> new Limited(LONGEST));
      HttpResponse<byte[]> whole = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return whole.statusCode() == 200
          ? Optional.of(new String(whole.body(), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (ExecutionException | TimeoutException | IllegalArgumentException none) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      if (answer != null) {
        answer.cancel(true);
      }
      room.release();
    }
  }

  /** Whether it may be registered, and asked. */
  boolean mayBeAsked(URI uri) {
    return addresses.mayBeAsked(uri);
  }
}
