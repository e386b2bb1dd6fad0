package jp.mimamori.rest.intake;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.intake.Upload;
import jp.mimamori.upload.ImportingFiles;
import org.jspecify.annotations.Nullable;

/** A request body as an upload, never more of it in memory than is taken. */
final class ReceivedFile {

  private static final Pattern EXTENDED =
      Pattern.compile(
          "filename\\*=UTF-8'[A-Za-z-]{0,20}'([A-Za-z0-9%._~!$&+^`|-]{1,1000})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile(
          "filename=(?:\"([^\"]{1,255})\"|([^\"\\s;]{1,255}))", Pattern.CASE_INSENSITIVE);

  private ReceivedFile() {}

  /**
   * Reads the body.
   *
   * @throws ClientErrorException 413 when it is larger than what is taken
   */
  static Upload read(HttpHeaders headers, InputStream body) {
    int limit = ImportingFiles.LARGEST_MB * 1_000_000;
    try {
      byte[] bytes = headers.getLength() > limit ? null : body.readNBytes(limit + 1);
      if (bytes == null || bytes.length > limit) {
        throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
      }
      return new Upload(name(headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION)), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file name of a Content-Disposition header (RFC 6266 §4.3: without its folders and without
   * what cannot be seen); a plain one when there is none.
   */
  static String name(@Nullable String disposition) {
    String shown = sent(disposition).replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\uFFFD]", "");
    String last = shown.substring(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1);
    String name = last.replace("..", "").strip();
    return name.isEmpty() ? "upload" : name.substring(0, Math.min(255, name.length()));
  }

  private static String sent(@Nullable String disposition) {
    if (disposition == null) {
      return "";
    }
    Matcher extended = EXTENDED.matcher(disposition);
    if (extended.find()) {
      try {
        return URLDecoder.decode(extended.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return "";
      }
    }
    Matcher plain = PLAIN.matcher(disposition);
    if (!plain.find()) {
      return "";
    }
    return plain.group(1) == null ? plain.group(2) : plain.group(1);
  }
}
