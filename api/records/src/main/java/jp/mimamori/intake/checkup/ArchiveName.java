package jp.mimamori.intake.checkup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code {送付元}_{送付先}_{YYYYMMDD}{分割回数}{実施区分}}: what the name of an archive or its folder says
 * (送付用ファイルアーカイブ仕様).
 */
record ArchiveName(String sender, String receiver) {

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,10})_(\\d{1,10})_\\d{8}\\d\\d");
  private static final int LONGEST = 60;

  static Optional<ArchiveName> parse(String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = SHAPE.matcher(name);
    return matcher.matches()
        ? Optional.of(new ArchiveName(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** Numbers are padded with zeros in names. */
  static boolean isSame(String one, String other) {
    return one.replaceFirst("^0+", "").equals(other.replaceFirst("^0+", ""));
  }
}
