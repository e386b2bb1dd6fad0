package jp.mimamori.search;

import java.util.stream.Stream;
import jp.mimamori.fhir.Node;

/** What a code is called (FHIR R4 §3.1.1.4.10, {@code :text}). */
public record WantedWords(WantedText text) implements Wanted {

  @Override
  public boolean fits(Node value) {
    return Stream.concat(
            Stream.of(value.at("text"), value.at("display"), value.at("type", "text")),
            value.all("coding").map(coding -> coding.at("display")))
        .anyMatch(words -> !words.text().isEmpty() && text.fits(words));
  }
}
