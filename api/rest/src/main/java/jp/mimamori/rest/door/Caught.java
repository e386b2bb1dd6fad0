package jp.mimamori.rest.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer that goes nowhere by itself. */
public final class Caught extends HttpServletResponseWrapper {

  private final TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int most;
  private int status = SC_OK;
  private boolean tooLarge;

  /**
   * @param most how many bytes of it are held; the rest of a larger one is let go
   */
  Caught(HttpServletResponse response, int most) {
    super(response);
    this.most = most;
  }

  /** Whether it was larger than what is held. */
  public boolean isTooLarge() {
    return tooLarge;
  }

  private void hold(byte[] from, int start, int length) {
    if (tooLarge || length > most - bytes.size()) {
      tooLarge = true;
      return;
    }
    bytes.write(from, start, length);
  }

  public byte[] body() {
    return bytes.toByteArray();
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public void sendError(int code) {
    status = code;
  }

  @Override
  public void sendError(int code, String message) {
    status = code;
  }

  @Override
  public void sendRedirect(String location) {
    throw new IllegalStateException("nothing within a request goes elsewhere");
  }

  @Override
  public void setHeader(String name, String value) {
    headers.put(name, value);
  }

  @Override
  public void addHeader(String name, String value) {
    headers.merge(name, value, (one, other) -> one + ", " + other);
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, Integer.toString(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    addHeader(name, Integer.toString(value));
  }

  @Override
  public void setDateHeader(String name, long date) {
    throw new IllegalStateException("dates are written as texts");
  }

  @Override
  public void addDateHeader(String name, long date) {
    throw new IllegalStateException("dates are written as texts");
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.get(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    String value = headers.get(name);
    return value == null ? List.of() : List.of(value);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return List.copyOf(headers.keySet());
  }

  @Override
  public void setContentType(@Nullable String type) {
    if (type != null) {
      headers.put("Content-Type", type);
    }
  }

  @Override
  public @Nullable String getContentType() {
    return headers.get("Content-Type");
  }

  @Override
  public void setContentLength(int length) {
    // counted when it is there
  }

  @Override
  public void setContentLengthLong(long length) {
    // counted when it is there
  }

  @Override
  public void setCharacterEncoding(@Nullable String encoding) {
    // always UTF-8
  }

  @Override
  public void setLocale(Locale locale) {
    headers.put("Content-Language", locale.toLanguageTag());
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Sink();
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(new Sink(), true, StandardCharsets.UTF_8);
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void flushBuffer() {
    // goes nowhere
  }

  @Override
  public void resetBuffer() {
    bytes.reset();
  }

  @Override
  public void reset() {
    bytes.reset();
    headers.clear();
    status = SC_OK;
  }

  /** Writes into memory. */
  private final class Sink extends ServletOutputStream {

    @Override
    public void write(int one) {
      hold(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) {
      hold(from, start, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("nothing within a request waits");
    }
  }
}
