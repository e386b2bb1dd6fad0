package jp.mimamori.test.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes on a connection, for requests that no client would send. */
final class Wire implements AutoCloseable {

  private static final int PATIENCE_MS = 4_000;

  private final Socket socket;

  Wire(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE_MS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes back for this text, in ISO 8859-1; empty when nothing does. */
  static String answer(int port, String request) {
    try (Wire wire = new Wire(port)) {
      wire.send(request);
      return wire.answer();
    }
  }

  void send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything until the other side closes or falls silent. */
  String answer() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      InputStream in = socket.getInputStream();
      byte[] piece = new byte[8192];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        all.write(piece, 0, read);
      }
    } catch (SocketTimeoutException e) {
      // it says no more
    } catch (IOException e) {
      // it broke off: what came is the answer
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
