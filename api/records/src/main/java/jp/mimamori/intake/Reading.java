package jp.mimamori.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an importer made of one document: a draft, or none when a finding refuses the document; all
 * or nothing.
 */
public record Reading(@Nullable Draft readDraft, List<Finding> findings) {

  public Reading {
    findings = List.copyOf(findings);
    if ((readDraft == null) != findings.stream().anyMatch(Finding::refuses)) {
      throw new IllegalArgumentException("a document has a draft or a refusing finding, not both");
    }
  }

  public static Reading of(Draft draft, List<Finding> findings) {
    return new Reading(draft, findings);
  }

  public static Reading refused(List<Finding> findings) {
    return new Reading(null, findings);
  }

  public static Reading refused(Finding finding) {
    return refused(List.of(finding));
  }

  public Optional<Draft> draft() {
    return Optional.ofNullable(readDraft);
  }
}
