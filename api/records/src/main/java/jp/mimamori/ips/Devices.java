package jp.mimamori.ips;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Section;
import jp.mimamori.summary.Summary;

/** Medical care with a device: what it is, its settings, that it is in use. */
final class Devices {

  /** Care that is done and not worn or carried; it stands in the story. */
  static final Set<String> WITHOUT_DEVICE =
      Set.of("care.glucose", "care.bowel", "care.seizure-relief");

  private Devices() {}

  static Part of(Source source) {
    Part part = new Part("devices", "46264-8");
    for (Piece piece : source.pieces().of(Section.CARE)) {
      if (!WITHOUT_DEVICE.contains(piece.key())) {
        UUID device = source.id("Device", piece);
        UUID use = source.id("DeviceUseStatement", piece);
        part.beside(device, device(source, piece, device));
        part.entry(
            use,
            use(source, use, device, piece.confirmedAt().toString())
                .add("note", Fhir.note(piece.standing())),
            piece.words() + " (" + piece.standing() + ")");
      }
    }
    Removals.into(part, source, Section.CARE);
    source.records().devices().forEach(line -> add(part, source, line));
    return part;
  }

  private static JsonObjectBuilder device(Source source, Piece piece, UUID id) {
    JsonObjectBuilder device =
        Fhir.resource("Device", id)
            .add("status", "active")
            .add("type", Fhir.concept(Names.of(piece.key())))
            .add("patient", Fhir.reference(source.patient()));
    String model = piece.value("device");
    if (!model.isEmpty()) {
      device.add(
          "deviceName",
          Fhir.array(Fhir.object().add("name", model).add("type", "user-friendly-name")));
    }
    JsonArrayBuilder settings = Fhir.array();
    boolean any = false;
    for (Map.Entry<Path, Entry> each : piece.entries().entrySet()) {
      Field field = Form.theOne().the(each.getKey());
      if (field.kind() != Field.Kind.CARE) {
        settings.add(setting(field, each.getValue().value()));
        any = true;
      }
    }
    return any ? device.add("property", settings) : device;
  }

  private static JsonObjectBuilder setting(Field field, String value) {
    JsonObjectBuilder setting = Fhir.object().add("type", Fhir.concept(Names.of(field)));
    return field.kind() == Field.Kind.NUMBER
        ? setting.add("valueQuantity", Fhir.array(Fhir.quantity(value, field.unit())))
        : setting.add("valueCode", Fhir.array(Fhir.concept(Names.value(field, value))));
  }

  private static JsonObjectBuilder use(Source source, UUID id, UUID device, String on) {
    return Fhir.resource("DeviceUseStatement", id)
        .add("status", "active")
        .add("subject", Fhir.reference(source.patient()))
        .add("timingDateTime", on)
        .add("device", Fhir.reference(device));
  }

  private static void add(Part part, Source source, Summary.Line line) {
    UUID device = source.id("Device " + line.record());
    UUID use = source.id(line.record().toString());
    part.beside(
        device,
        Fhir.resource("Device", device)
            .add("type", Fhir.concept(line.name()))
            .add("patient", Fhir.reference(source.patient())));
    part.entry(use, use(source, use, device, line.day().toString()), Recorded.text(line));
  }
}
