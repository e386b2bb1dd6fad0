package jp.mimamori.intake;

import java.util.List;
import java.util.Locale;

/**
 * Something an importer has to say about a document.
 *
 * @param code what was found
 * @param place where: {@code line 12}, an XPath-like path, a FHIRPath, the name of an archive entry
 * @param arguments values for the sentence, in order; may hold what the document says, so never
 *     logged
 */
public record Finding(FindingCode code, String place, List<String> arguments) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  public static Finding of(FindingCode code, String place, String... arguments) {
    return new Finding(code, place, List.of(arguments));
  }

  public Severity severity() {
    return code.severity();
  }

  public boolean refuses() {
    return severity() == Severity.ERROR;
  }

  /** What happened, in the reader's language. */
  public String sentence(Locale locale) {
    return code.sentence(locale, arguments);
  }

  @Override
  public String toString() {
    return severity() + " " + code.name();
  }
}
