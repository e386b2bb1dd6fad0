package jp.mimamori.oauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.app.App;
import jp.mimamori.app.ReachableAddresses;

/**
 * The public keys of an app: as it gave them, or as they are at its address. An address that leads
 * into this machine or its network is not asked.
 */
@ApplicationScoped
class AppKeys {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int LONGEST = 50_000;
  private static final int AT_ONCE = 4;
  private static final Pattern AGE = Pattern.compile("max-age=\"?([0-9]{1,9})");

  private final Semaphore room = new Semaphore(AT_ONCE);
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  private final KeptKeys kept = new KeptKeys();

  @Inject ReachableAddresses addresses;
  @Inject Clock clock;

  /** Those of this name; none when they cannot be had. */
  List<JWK> named(App app, String name) {
    Optional<String> address = app.jwksUri();
    if (address.isPresent()) {
      return kept.named(address.get(), name, clock.instant(), () -> fetched(address.get()));
    }
    return app.jwks().flatMap(AppKeys::parsed).stream()
        .flatMap(set -> set.getKeys().stream())
        .filter(key -> name.equals(key.getKeyID()))
        .toList();
  }

  private static Optional<JWKSet> parsed(String text) {
    try {
      return Optional.of(JWKSet.parse(text));
    } catch (ParseException | RuntimeException e) {
      // the library falls over some that are none
      return Optional.empty();
    }
  }

  private static Optional<KeptKeys.Fetched> read(HttpResponse<byte[]> answer) {
    return answer.statusCode() == 200
        ? parsed(new String(answer.body(), StandardCharsets.UTF_8))
            .map(keys -> new KeptKeys.Fetched(keys, good(answer.headers())))
        : Optional.empty();
  }

  /** For how long they may be kept (RFC 9111 §5.2.2). */
  private static Duration good(HttpHeaders headers) {
    String said = String.join(",", headers.allValues("Cache-Control")).toLowerCase(Locale.ROOT);
    if (said.contains("no-store") || said.contains("no-cache")) {
      return Duration.ZERO;
    }
    Matcher age = AGE.matcher(said);
    return age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : KeptKeys.LONGEST;
  }

  private Optional<KeptKeys.Fetched> fetched(String address) {
    URI uri = URI.create(address);
    if (!mayBeAsked(uri)) {
      return Optional.empty();
    }
    if (!room.tryAcquire()) {
      throw new KeptKeys.NoRoom();
    }
    CompletableFuture<HttpResponse<byte[]>> answer = null;
    try {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
      answer = http.sendAsync(request, head -> new Limited(LONGEST));
      return read(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
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
