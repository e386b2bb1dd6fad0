package jp.mimamori.test.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the browser app of somebody else lives: smart-app.html, and the client that it uses. */
final class AppServer implements AutoCloseable {

  private static final Path CLIENTS =
      Path.of(System.getProperty("mimamori.root"), "src-test/clients");

  private final HttpServer server;

  AppServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> answer(exchange, "text/html", new byte[0]));
    server.createContext("/app.html", page -> answer(page, "text/html", read("smart-app.html")));
    server.createContext(
        "/fhir-client.js",
        script ->
            answer(
                script, "text/javascript", read("node_modules/fhirclient/build/fhir-client.js")));
    server.start();
  }

  String page(String name) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + name;
  }

  private static byte[] read(String file) throws IOException {
    return Files.readAllBytes(CLIENTS.resolve(file));
  }

  private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    byte[] sent = body.length == 0 ? "start".getBytes(StandardCharsets.US_ASCII) : body;
    exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
    exchange.sendResponseHeaders(200, sent.length);
    exchange.getResponseBody().write(sent);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
