package jp.mimamori.test.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The server as its operator has it: {@code ./run} with a folder, a port and perhaps a database of
 * its own. It can be killed and started again on the same folder.
 */
public final class Server implements AutoCloseable {

  private static final Path ROOT =
      Path.of(System.getProperty("mimamori.root", "..")).toAbsolutePath().normalize();

  /** How many ports each process of the tests has. */
  private static final int PORTS = 30;

  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private final Path data;
  private final int port;
  private final Map<String, String> settings;
  private final List<String> options;
  private @Nullable Process process;

  public Server(Path data, int port, Map<String, String> settings, String... options) {
    this.data = data;
    this.port = port;
    this.settings = Map.copyOf(settings);
    this.options = List.of(options);
  }

  /** A port that nobody listens on, from those that this run of the tests may use. */
  public static int freePort() {
    String first = System.getenv("MIMAMORI_TEST_PORT");
    int start =
        (first == null ? 18600 : Integer.parseInt(first))
            + PORTS * (Integer.getInteger("mimamori.test.fork", 1) - 1);
    for (int port = start; port < start + PORTS; port++) {
      try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (IOException e) {
        // taken: the next one
      }
    }
    throw new IllegalStateException("no port is free from " + start);
  }

  /** Starts it and returns when it answers. */
  public Server start() {
    begin();
    awaitAnswer();
    return this;
  }

  /** Starts it and returns at once. */
  public void begin() {
    try {
      List<String> command = new java.util.ArrayList<>(List.of(ROOT.resolve("run").toString()));
      command.addAll(options);
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().keySet().removeIf(name -> name.startsWith("PHR_"));
      builder.environment().put("PHR_DATA", data.toString());
      builder.environment().put("PHR_PORT", Integer.toString(port));
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().putAll(settings);
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      Files.createDirectories(data);
      process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitAnswer() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest question =
        HttpRequest.newBuilder(URI.create(url() + "/openapi"))
            .timeout(Duration.ofSeconds(10))
            .build();
    while (System.nanoTime() < end && running().isAlive()) {
      try {
        if (client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        Thread.sleep(200);
      } catch (IOException e) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    kill();
    throw new IllegalStateException("the server did not start: see " + log());
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it in the middle of whatever it does: {@code kill -9}. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly();
      await();
    }
  }

  /** Asks it to stop, as Ctrl-C does. */
  @Override
  public void close() {
    running().destroy();
    await();
  }

  private void await() {
    try {
      if (!running().waitFor(60, TimeUnit.SECONDS)) {
        running().destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    return process;
  }

  public long pid() {
    return running().pid();
  }

  public int port() {
    return port;
  }

  /** As people type it. */
  public String url() {
    return "http://localhost:" + port;
  }

  public Path data() {
    return data;
  }

  /** The lines with this word of what it printed. */
  public List<String> said(String word) {
    try (Stream<String> lines = Files.lines(log())) {
      return lines.filter(line -> line.contains(word)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it printed. */
  public Path log() {
    return data.resolve("server.log");
  }
}
