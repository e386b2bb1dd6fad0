package jp.mimamori.rest.input;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Map;

/** In which fields of payloads a text may go on on the next line. */
final class Lines {

  private Lines() {}

  /** What is typed into a form. */
  interface OfEntries {

    @JsonDeserialize(contentUsing = SeveralLines.class)
    Map<String, String> values();
  }

  /** What a doctor writes instead. */
  interface OfVerdict {

    @JsonDeserialize(using = SeveralLines.class)
    String value();
  }

  /** What an emergency access was needed for. */
  interface OfReview {

    @JsonDeserialize(using = SeveralLines.class)
    String words();
  }

  /** What was done in an emergency. */
  interface OfNote {

    @JsonDeserialize(using = SeveralLines.class)
    String done();

    @JsonDeserialize(using = SeveralLines.class)
    String medicines();

    @JsonDeserialize(using = SeveralLines.class)
    String devices();

    @JsonDeserialize(using = SeveralLines.class)
    String advice();
  }
}
