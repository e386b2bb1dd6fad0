package jp.mimamori.rest.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Leaves what is short as it is, and packs what turns out to be longer. */
final class Packing extends OutputStream {

  /** What fits into one packet anyway gains nothing. */
  static final int SHORT = 1_024;

  private final OutputStream out;
  private final Runnable declare;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(SHORT);
  private @Nullable Fast packed;

  /**
   * @param declare says that it is packed, before the first byte goes out
   */
  Packing(OutputStream out, Runnable declare) {
    this.out = out;
    this.declare = declare;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] some, int from, int length) throws IOException {
    if (packed == null && held.size() + length <= SHORT) {
      held.write(some, from, length);
      return;
    }
    packed().write(some, from, length);
  }

  private Fast packed() throws IOException {
    if (packed == null) {
      declare.run();
      packed = new Fast(out);
      held.writeTo(packed);
      held.reset();
    }
    return packed;
  }

  @Override
  public void flush() throws IOException {
    // whether it is short shows at its end
    if (packed != null) {
      packed.flush();
    }
  }

  /** Sends the rest; what it goes to is left open. */
  void finish() throws IOException {
    if (packed == null) {
      held.writeTo(out);
      return;
    }
    packed.finish();
  }

  /** Gives back what packing took. */
  void end() {
    if (packed != null) {
      packed.end();
    }
  }

  /** Most of the gain for the least of the time. */
  private static final class Fast extends GZIPOutputStream {

    Fast(OutputStream out) throws IOException {
      super(out, 8_192);
      def.setLevel(Deflater.BEST_SPEED);
    }

    void end() {
      def.end();
    }
  }
}
