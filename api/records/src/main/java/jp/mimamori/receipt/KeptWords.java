package jp.mimamori.receipt;

import java.util.ArrayList;
import java.util.List;
import jp.mimamori.consent.Exclusions;

/** What is kept out in words: kinds and periods by name, records and institutions by number. */
final class KeptWords {

  private KeptWords() {}

  static String of(Exclusions kept) {
    List<String> lines = new ArrayList<>();
    if (!kept.categories().isEmpty()) {
      lines.add(ReceiptTerms.names("category.", kept.categories()));
    }
    kept.periods().forEach(days -> lines.add(Words.of("kept.period", ReceiptTerms.period(days))));
    if (!kept.institutions().isEmpty()) {
      lines.add(Words.of("kept.institutions", kept.institutions().size()));
    }
    if (!kept.records().isEmpty()) {
      lines.add(Words.of("kept.records", kept.records().size()));
    }
    return lines.isEmpty() ? Words.of("kept.nothing") : String.join("\n", lines);
  }
}
