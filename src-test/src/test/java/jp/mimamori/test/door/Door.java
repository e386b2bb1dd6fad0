package jp.mimamori.test.door;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Knocks at a server's HTTP doors. */
public final class Door {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String base;
  private final @Nullable String token;

  public Door(Server server, @Nullable String token) {
    this(server.url(), token);
  }

  /** At a server that something else has started. */
  public Door(String base, @Nullable String token) {
    this.base = base;
    this.token = token;
  }

  /** What came back. */
  public record Answer(HttpResponse<byte[]> response) {

    public int status() {
      return response.statusCode();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonObject json() {
      try (var reader = Json.createReader(new StringReader(text()))) {
        return reader.readObject();
      }
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** Without what names the one request. */
    public String sameness() {
      return status()
          + " "
          + header("Content-Type")
          + " "
          + text().replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid:…");
    }

    @Override
    public String toString() {
      return sameness();
    }
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** Uploads a file for a person. */
  public Answer upload(String person, String fileName, byte[] bytes) {
    return post("/api/people/" + person + "/imports", fileName, bytes);
  }

  public Answer post(String path, String fileName, byte[] bytes) {
    return send(
        request(path)
            .header("Content-Type", "application/octet-stream")
            .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  /** Posts JSON; nothing when it is empty. */
  public Answer json(String path, String body) {
    HttpRequest.Builder request = request(path);
    if (body.isEmpty()) {
      return send(request.POST(HttpRequest.BodyPublishers.noBody()));
    }
    return send(
        request
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /**
   * Sends a request.
   *
   * @throws NoAnswer when the connection broke before the answer was complete
   */
  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Nothing came back. */
  public static final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(IOException cause) {
      super(cause);
    }
  }
}
