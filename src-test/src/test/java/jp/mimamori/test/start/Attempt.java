package jp.mimamori.test.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A start that ended by itself. */
record Attempt(int code, String said) {

  private static final Path ROOT =
      Path.of(System.getProperty("mimamori.root", "..")).toAbsolutePath().normalize();
  private static final int PATIENCE_SECONDS = 120;

  /** Runs {@code ./run} with these settings alone and waits for its end. */
  static Attempt with(Map<String, String> settings, String... options) {
    try {
      List<String> command = new ArrayList<>(List.of(ROOT.resolve("run").toString()));
      command.addAll(List.of(options));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().keySet().removeIf(name -> name.startsWith("PHR_"));
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().putAll(settings);
      Path log = Files.createTempFile(Files.createDirectories(Path.of("target")), "start-", ".log");
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("it went on: " + Files.readString(log));
      }
      return new Attempt(process.exitValue(), Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The lines in which the start itself speaks. */
  List<String> sentences() {
    return said.lines().filter(l -> l.startsWith("run: ") || l.startsWith("mimamori: ")).toList();
  }
}
