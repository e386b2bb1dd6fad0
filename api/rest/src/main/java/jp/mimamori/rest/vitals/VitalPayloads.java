package jp.mimamori.rest.vitals;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import jp.mimamori.mobile.EnteredVitalsPayload;
import jp.mimamori.mobile.NewVitalsPayload;
import jp.mimamori.mobile.VitalsPayload;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.Page;
import jp.mimamori.vitals.EnteringVitals;
import jp.mimamori.vitals.ReadingVitals;
import jp.mimamori.vitals.Sent;
import jp.mimamori.vitals.Vital;
import jp.mimamori.vitals.VitalFinding;
import org.jspecify.annotations.Nullable;

/** Home vitals as the contract's payloads. */
public final class VitalPayloads {

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private VitalPayloads() {}

  static List<Sent> sent(NewVitalsPayload vitals) {
    return vitals.readings().stream()
        .map(
            r ->
                new Sent(
                    r.kind(),
                    r.at(),
                    r.value(),
                    r.systolic(),
                    r.diastolic(),
                    r.unit(),
                    Objects.requireNonNullElse(r.device(), "")))
        .toList();
  }

  static EnteredVitalsPayload entered(EnteringVitals.Entered entered, Locale locale) {
    ResourceBundle words = words(locale);
    return new EnteredVitalsPayload(
        entered.stored(),
        entered.known(),
        entered.findings().stream().map(finding -> finding(finding, words)).toList());
  }

  private static EnteredVitalsPayload.Finding finding(VitalFinding found, ResourceBundle words) {
    return new EnteredVitalsPayload.Finding(
        found.item(), found.field(), found.why().name(), words.getString(found.why().name()));
  }

  /** The sentences on what is wrong with a reading. */
  public static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle("jp.mimamori.rest.vitals.Findings", locale, EXACT);
  }

  static VitalsPayload trend(Vital vital, Page<ReadingVitals.Point> page) {
    return new VitalsPayload(
        vital.name(),
        vital.unit(),
        page.items().stream().map(point -> reading(vital, point)).toList(),
        page.next().map(Cursor::text).orElse(null));
  }

  private static VitalsPayload.Reading reading(Vital vital, ReadingVitals.Point point) {
    boolean pressure = vital == Vital.BLOOD_PRESSURE;
    return new VitalsPayload.Reading(
        point.record().id().value(),
        point.record().effectiveOn(),
        orNull(point.at()),
        pressure ? null : point.value(),
        pressure ? point.value() : null,
        point.lower(),
        point.unit(),
        orNull(point.device()),
        orNull(point.record().origin()),
        point.home());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
