package jp.mimamori.emergency;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.attachment.FileType;

/**
 * What stands at a place for a file: which one, what it is, and what it is called there. Written as
 * {@code id media-type name}.
 *
 * @param name with the ending of its type, whatever the sender called it
 */
public record FileValue(UUID id, FileType type, String name) {

  private static final int LONGEST_NAME = 80;
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([a-z]+/[a-z]+) (.+)");
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|\\u2028\\u2029]");

  public FileValue {
    name = fit(name, type);
  }

  /** The one that is written so; empty when none is. */
  public static Optional<FileValue> parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
        ? FileType.ofMedia(parts.group(2))
            .map(type -> new FileValue(UUID.fromString(parts.group(1)), type, parts.group(3)))
        : Optional.empty();
  }

  public String text() {
    return id + " " + type.media() + " " + name;
  }

  /** Without folders, without what cannot be seen, and never called what it is not. */
  private static String fit(String name, FileType type) {
    String plain = UNFIT.matcher(name).replaceAll(" ").replaceAll("\\s+", " ").strip();
    String stem =
        plain.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceFirst("^[.\\s]+", "").strip();
    int end =
        stem.offsetByCodePoints(0, Math.min(LONGEST_NAME, stem.codePointCount(0, stem.length())));
    return (stem.isEmpty() ? "file" : stem.substring(0, end)) + "." + type.extension();
  }

  @Override
  public String toString() {
    return "FileValue " + id;
  }
}
