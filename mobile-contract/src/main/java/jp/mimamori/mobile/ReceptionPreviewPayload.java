package jp.mimamori.mobile;

import java.util.List;

/** What the institution would see of a person: how many of each kind, and up to three examples. */
public record ReceptionPreviewPayload(List<Count> counts, List<TimelinePayload.Entry> examples) {

  /** Records of a kind. */
  public record Count(String category, long records) {}
}
