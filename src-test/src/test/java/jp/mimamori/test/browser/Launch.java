package jp.mimamori.test.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An app of others that launches: a program whose client is independent of us. */
final class Launch implements AutoCloseable {

  private final Process node;
  private final BufferedReader said;
  private final String address;

  /**
   * @param program in src-test/clients
   * @param how it takes this after the address of the FHIR door
   */
  Launch(String program, String how) {
    try {
      node =
          new ProcessBuilder("node", program, Demo.server().url() + "/fhir", how)
              .directory(Path.of(System.getProperty("mimamori.root"), "src-test/clients").toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      said = node.inputReader(StandardCharsets.UTF_8);
      String line = said.readLine();
      if (line == null || !line.startsWith("OPEN ")) {
        throw new IllegalStateException("the app did not come to ask: " + line);
      }
      address = line.substring("OPEN ".length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a person has to go. */
  String address() {
    return address;
  }

  /** What came of it, when it has the answer. */
  JsonObject told() {
    String line = CompletableFuture.supplyAsync(this::line).orTimeout(90, TimeUnit.SECONDS).join();
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  private String line() {
    try {
      String line = said.readLine();
      return line == null ? "{\"error\": \"the app ended\"}" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    node.destroy();
  }
}
