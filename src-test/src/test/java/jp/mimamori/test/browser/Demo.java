package jp.mimamori.test.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.mimamori.test.door.Post;
import jp.mimamori.test.door.Server;
import org.jspecify.annotations.Nullable;

/** The demonstration as {@code ./run --demo} starts it, one for all tests of this run. */
final class Demo {

  static final String PASSWORD = "mimamori-demo-2026";

  /** Where the demo's mail comes in. */
  static final Post POST = Post.on(Server.freePort());

  private static @Nullable Server server;

  private Demo() {}

  static synchronized Server server() {
    if (server == null) {
      Map<String, String> settings = new HashMap<>(POST.settings());
      settings.put("PHR_HEAP", "512m");
      Server started = new Server(folder(), Server.freePort(), settings, "--demo").start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      server = started;
    }
    return server;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-")
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
