package jp.mimamori.intake.checkup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mimamori.fhir.Lifting;
import jp.mimamori.intake.Element;
import jp.mimamori.record.DraftRecord;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;

/** Reads the sections of a checkup: one record per item, groups resolved. */
final class ResultsReading {

  /** More items than any checkup has; 523 are defined. */
  private static final int MOST_RESULTS = 2_000;

  /** Item codes have 17 characters; codes of other systems some more. */
  private static final int LONGEST_CODE = 100;

  private final CheckupHeader header;
  private final Findings findings;
  private final ObservationReading observations;
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final List<DraftRecord> records = new ArrayList<>();

  ResultsReading(CheckupHeader header, Findings findings) {
    this.header = header;
    this.findings = findings;
    this.observations = new ObservationReading(header, findings);
  }

  List<DraftRecord> records() {
    return records;
  }

  /** Keys of the records that the section's entries became. */
  List<String> read(Element section) {
    String name = "section " + section.at("code").attribute("code").strip();
    List<String> keys = new ArrayList<>();
    for (Element entry : section.children("entry")) {
      for (Element observation : entry.children("observation")) {
        read(observation, name, "", keys);
      }
    }
    return keys;
  }

  private void read(Element observation, String section, String reason, List<String> keys) {
    String code = observation.at("code").attribute("code").strip();
    if (code.isEmpty()) {
      readGroup(observation, section, keys);
      return;
    }
    if (records.size() >= MOST_RESULTS) {
      if (records.size() == MOST_RESULTS && !findings.refuse()) {
        findings.add(CheckupFinding.XML_TOO_COMPLEX, observation.place());
      }
      return;
    }
    if (code.length() > LONGEST_CODE) {
      findings.add(CheckupFinding.CODE_TOO_LONG, section + " / " + observation.place());
      return;
    }
    CheckupResult result = result(observation, section, code);
    keys.add(result.key());
    int own = records.size();
    Observation resource = observations.read(result);
    if (!reason.isEmpty()) {
      resource.addNote().setText("実施理由: " + reason);
    }
    List<String> members = members(observation, section);
    members.forEach(
        member -> resource.addHasMember(new Reference("Observation/" + DraftRecord.token(member))));
    keys.addAll(members);
    records.add(
        own,
        Lifting.lift(
            result.key(),
            header.category(),
            result.name(),
            header.effective(),
            resource,
            header.key()));
  }

  /**
   * A group has no code of its own: its members are items, its reason is told with each of them.
   */
  private void readGroup(Element group, String section, List<String> keys) {
    List<Element> relations = group.children("entryRelationship");
    if (relations.isEmpty()) {
      findings.add(CheckupFinding.ITEM_WITHOUT_CODE, section + " / " + group.place());
    }
    String reason = reason(relations);
    for (Element relation : relations) {
      boolean isReason = isReason(relation);
      for (Element member : relation.children("observation")) {
        read(member, section, isReason ? "" : reason, keys);
      }
    }
  }

  private List<String> members(Element observation, String section) {
    List<Element> relations = observation.children("entryRelationship");
    String reason = reason(relations);
    List<String> keys = new ArrayList<>();
    for (Element relation : relations) {
      for (Element member : relation.children("observation")) {
        read(member, section, isReason(relation) ? "" : reason, keys);
      }
    }
    return keys;
  }

  private static boolean isReason(Element relation) {
    return relation.attribute("typeCode").equals("RSON");
  }

  private static String reason(List<Element> relations) {
    return relations.stream()
        .filter(ResultsReading::isReason)
        .map(relation -> relation.at("observation", "value").text())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private CheckupResult result(Element observation, String section, String code) {
    int occurrence = occurrences.merge(code, 1, Integer::sum);
    String suffix = occurrence == 1 ? code : code + "#" + occurrence;
    String system = observation.at("code").attribute("codeSystem").strip();
    boolean isOwnSystem = system.isEmpty() || system.equals(Oid.ITEM);
    CheckupItem item = isOwnSystem ? CheckupItems.find(code).orElse(null) : null;
    CheckupResult result =
        new CheckupResult(
            header.key() + "|" + suffix, section + " / " + suffix, code, item, observation);
    if (item == null) {
      findings.add(CheckupFinding.ITEM_UNKNOWN, result.place(), result.name(), code);
    }
    return result;
  }
}
