package jp.mimamori.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jp.mimamori.identity.Japan;

/**
 * A file that is ready to leave. It lies on disk without a name, and is gone when it is closed or
 * the process ends.
 */
public final class Extract implements AutoCloseable {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withZone(Japan.ZONE);

  /** What it can be. */
  public enum Format {
    /** A table for a spreadsheet. */
    CSV("csv", "text/csv;charset=utf-8"),
    /** AuditEvents for other software. */
    FHIR("json", "application/fhir+json;charset=utf-8"),
    /** A page for people that checks itself. */
    HTML("html", "text/html;charset=utf-8");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  private final Format format;
  private final Instant made;
  private final InputStream content;
  private final long size;

  /**
   * @param file is deleted at once; what is in it can still be read
   */
  Extract(Format format, Instant made, Path file) {
    this.format = format;
    this.made = made;
    try {
      this.size = Files.size(file);
      this.content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Format format() {
    return format;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  public InputStream content() {
    return content;
  }

  /** The header that makes it a file (RFC 6266); its name tells the day and nothing else. */
  public String disposition() {
    return "attachment; filename=\"mimamori-" + DAY.format(made) + "." + format.ending + "\"";
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
