package jp.mimamori.rest.people;

import jp.mimamori.mobile.PreviewPayload;
import jp.mimamori.mobile.TimelinePayload;
import jp.mimamori.record.PreviewingDisclosure;
import jp.mimamori.record.TimelineEntry;

/** Records as the timeline shows them, as the contract's payload. */
public final class Entries {

  private Entries() {}

  public static TimelinePayload.Entry of(TimelineEntry entry) {
    return new TimelinePayload.Entry(
        entry.id().value(),
        entry.category().name(),
        entry.resourceType(),
        entry.title(),
        entry.dated() ? entry.day() : null,
        entry.status(),
        entry.origin().isEmpty() ? null : entry.origin(),
        entry.document().value());
  }

  /** How many of each kind, and a few of them. */
  public static PreviewPayload of(PreviewingDisclosure.Preview preview) {
    return new PreviewPayload(
        preview.counts().entrySet().stream()
            .map(count -> new PreviewPayload.Count(count.getKey().name(), count.getValue()))
            .toList(),
        preview.examples().stream().map(Entries::of).toList());
  }
}
