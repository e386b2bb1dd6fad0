package jp.mimamori.test.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An app as an attacker or a careless developer writes it: every parameter can be another. */
final class SomeApp {

  static final String REDIRECT = "https://app.example/callback";
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  /** In the place of a name: whoever has nobody to stand in for is not asked for whom. */
  static final String ALONE = "";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final String base = Demo.server().url();
  private final String id;

  /** An answer, its body read when it is JSON. */
  record Answer(int status, JsonObject json, HttpResponse<String> http) {

    String error() {
      return json.getString("error", "");
    }

    /** The query of the address that the browser is sent to. */
    Map<String, String> location() {
      return query(http.headers().firstValue("Location").orElse("?"));
    }

    /** The query of the address that the person may choose to go to. */
    Map<String, String> link() {
      Matcher link = Pattern.compile("href=\"([^\"]*)\"").matcher(http.body());
      return query(link.find() ? link.group(1).replace("&amp;", "&") : "?");
    }
  }

  SomeApp() {
    this(
        """
        {"client_name": "ためすアプリ", "token_endpoint_auth_method": "none",
         "redirect_uris": ["%s", "http://127.0.0.1/cb"]}
        """
            .formatted(REDIRECT));
  }

  SomeApp(String metadata) {
    id = register(metadata).json().getString("client_id");
  }

  static Answer register(String metadata) {
    return send(
        HttpRequest.newBuilder(URI.create(Demo.server().url() + "/oauth/register"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(metadata)));
  }

  String id() {
    return id;
  }

  /** What it asks a person when all is well. */
  Map<String, String> asks(String scope) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", id);
    asked.put("redirect_uri", REDIRECT);
    asked.put("scope", scope);
    asked.put("state", "a b&c=1");
    asked.put("aud", base + "/fhir");
    asked.put("code_challenge", challenge());
    asked.put("code_challenge_method", "S256");
    return asked;
  }

  static String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the server says to whoever comes with this. */
  Answer authorize(Map<String, String> asked) {
    return authorize(form(asked));
  }

  Answer authorize(String query) {
    return send(
        HttpRequest.newBuilder(URI.create(base + "/authorize?" + query))
            .header("Origin", "https://app.example"));
  }

  /** The path of the page on which a person answers it. */
  String asksAt() {
    return authorize(asks("patient/*.rs offline_access"))
        .http()
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .substring(base.length());
  }

  /** A code for one of the family, as the person at the window gives it. */
  String code(Window window, String scope, String whose) {
    return answer(window, asks(scope), whose, () -> {}).get("code");
  }

  /** What the app gets to hear when the person agrees, having changed something before. */
  Map<String, String> answer(
      Window window, Map<String, String> asked, String whose, Runnable before) {
    window.page().navigate(address(asked));
    if (!whose.equals(ALONE)) {
      window.choosePerson(whose);
    }
    window.see("#preview ul", "");
    before.run();
    return clicked(window, "#app-agree");
  }

  /** Where a person goes with this. */
  String address(Map<String, String> asked) {
    return base + "/authorize?" + form(asked);
  }

  /** What the app gets to hear when the person, who is asked already, agrees for somebody. */
  Map<String, String> agreed(Window window, String whose) {
    window.choosePerson(whose);
    window.see("#preview ul", "");
    return clicked(window, "#app-agree");
  }

  /** What the app gets to hear when the person says no. */
  Map<String, String> denied(Window window, Map<String, String> asked) {
    window.page().navigate(address(asked));
    return clicked(window, "#app-deny");
  }

  /** What the app gets to hear when the person is sent back at once. */
  static Map<String, String> sent(Window window, String address) {
    APIResponse answer =
        window.page().request().get(address, RequestOptions.create().setMaxRedirects(0));
    return query(answer.headers().getOrDefault("location", "?"));
  }

  /** What the app gets to hear when the person does this. */
  static Map<String, String> clicked(Window window, String button) {
    Page page = window.page();
    page.route(
        "https://app.example/**", route -> route.fulfill(new Route.FulfillOptions().setBody("ok")));
    window.click(button);
    page.waitForURL(url -> url.startsWith(REDIRECT));
    return query(page.url());
  }

  /** What a code is exchanged with when all is well. */
  Map<String, String> exchanges(String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", REDIRECT);
    form.put("client_id", id);
    form.put("code_verifier", VERIFIER);
    return form;
  }

  Answer token(Map<String, String> form) {
    return post("/oauth/token", form);
  }

  Answer refresh(String token) {
    return token(Map.of("grant_type", "refresh_token", "refresh_token", token, "client_id", id));
  }

  Answer post(String path, Map<String, String> form) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "https://app.example")
            .POST(HttpRequest.BodyPublishers.ofString(form(form))));
  }

  /** The status of what a token reads. */
  int reads(String token, String path) {
    return read(token, path).status();
  }

  Answer read(String token, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token));
  }

  /** What a browser asks before a script of another origin may. */
  Answer preflight(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Origin", "https://app.example")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> http =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(http.statusCode(), json(http.body()), http);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject json(String body) {
    if (!body.startsWith("{")) {
      return jakarta.json.JsonValue.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  static Map<String, String> query(String address) {
    return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
