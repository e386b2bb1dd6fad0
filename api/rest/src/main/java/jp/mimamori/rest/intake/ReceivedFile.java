package jp.mimamori.rest.intake;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.intake.Upload;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.upload.ComingFile;
import jp.mimamori.upload.FileTooLarge;
import jp.mimamori.upload.NoRoom;
import org.jspecify.annotations.Nullable;

/** A request body as an upload. */
public final class ReceivedFile {

  private static final Pattern EXTENDED =
      Pattern.compile(
          "filename\\*=UTF-8'[A-Za-z-]{0,20}'([A-Za-z0-9%._~!$&+^`|-]{1,1000})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile(
          "filename=(?:\"([^\"]{1,255})\"|([^\"\\s;]{1,255}))", Pattern.CASE_INSENSITIVE);

  /** In seconds. */
  private static final long RETRY_AFTER = 20;

  private ReceivedFile() {}

  /**
   * Receives the body and has it taken in.
   *
   * @param importing answers the id of the upload's job
   * @throws ClientErrorException 413 when it is larger than what is taken
   * @throws ServiceUnavailableException when too many files are worked on already
   */
  static UUID take(HttpHeaders headers, InputStream body, Function<Upload, UUID> importing) {
    return take(headers, ComingFile::receive, body, importing);
  }

  /**
   * Likewise a picture or a paper of at most so many bytes.
   *
   * @throws ClientErrorException 413 when it is larger
   * @throws ServiceUnavailableException when too many files are worked on already
   */
  public static <T> T takeAttachment(
      HttpHeaders headers, InputStream body, int largest, Function<Upload, T> work) {
    return take(
        headers, (in, bytes) -> ComingFile.receiveUnpacking(in, largest, bytes), body, work);
  }

  /** How a body comes in. */
  private interface Coming {
    void receive(InputStream in, Consumer<byte[]> work) throws IOException;
  }

  private static <T> T take(
      HttpHeaders headers, Coming coming, InputStream body, Function<Upload, T> work) {
    String name = name(headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION));
    AtomicReference<T> done = new AtomicReference<>();
    try {
      coming.receive(body, bytes -> done.set(work.apply(new Upload(name, bytes))));
    } catch (FileTooLarge e) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    } catch (NoRoom e) {
      throw new ServiceUnavailableException(RETRY_AFTER);
    } catch (IOException e) {
      throw new BadParameter("body", "The body did not come in whole.");
    }
    return done.get();
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
