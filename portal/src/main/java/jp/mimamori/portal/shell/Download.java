package jp.mimamori.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.portal.part.Words;

/**
 * A link to a file to keep, never a page: what is in it was written by others. Who asks is asked
 * anew when the link is followed; whoever may not meets nothing.
 */
public class Download extends Anchor {

  private static final long serialVersionUID = 1L;
  private static final int ABSENT = 404;

  /**
   * A file.
   *
   * @param disposition the header that names it (RFC 6266); the name tells of nobody
   * @param type its media type
   * @param size in bytes
   * @param content is closed when it was sent
   */
  public record File(String disposition, String type, long size, InputStream content) {

    /** One that lies in memory. */
    public static File named(String name, String type, byte[] bytes) {
      return attached("attachment; filename=\"" + name + "\"", type, bytes);
    }

    /** Likewise, whose name is already a header. */
    public static File attached(String disposition, String type, byte[] bytes) {
      return new File(disposition, type, bytes.length, new ByteArrayInputStream(bytes));
    }

    @Override
    public String toString() {
      return "File " + type;
    }
  }

  /**
   * @param text key of the link's words
   * @param making makes the file for whoever asks
   */
  public Download(String text, SignedIn signedIn, Function<Caller, File> making) {
    add(new Words(text));
    setHref(handler(signedIn, making));
    getElement().setAttribute("download", true);
  }

  /** What answers with the file whoever asks for it, and nobody else. */
  public static DownloadHandler handler(SignedIn signedIn, Function<Caller, File> making) {
    return event -> send(event, signedIn, making);
  }

  /**
   * A paper as a PDF.
   *
   * @param name of the file, which names nobody
   */
  public static Download pdf(
      String text, String name, SignedIn signedIn, Function<Caller, byte[]> paper) {
    return new Download(
        text, signedIn, caller -> File.named(name, "application/pdf", paper.apply(caller)));
  }

  /** The same link, looking like a button. */
  public Download asButton(String id) {
    setId(id);
    addClassName("button-link");
    return this;
  }

  private static void send(DownloadEvent event, SignedIn signedIn, Function<Caller, File> making)
      throws IOException {
    VaadinResponse response = event.getResponse();
    try {
      File file = making.apply(signedIn.callerOf(event.getRequest()));
      try (InputStream content = file.content()) {
        response.setHeader("Content-Disposition", file.disposition());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setContentType(file.type());
        response.setContentLengthLong(file.size());
        content.transferTo(response.getOutputStream());
      }
    } catch (RefusedException | SignInEnded e) {
      response.setStatus(ABSENT);
    }
  }
}
