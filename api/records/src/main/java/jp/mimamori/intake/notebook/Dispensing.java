package jp.mimamori.intake.notebook;

import java.util.ArrayList;
import java.util.List;
import jp.mimamori.consent.Category;
import jp.mimamori.fhir.Lifting;
import jp.mimamori.identity.Normal;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.csv.Row;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.Reference;

/** Makes one block of a notebook a Composition and a MedicationDispense for each drug. */
final class Dispensing {

  private final Block block;
  private final Keys keys;
  private final List<Finding> findings;
  private final String blockKey;

  Dispensing(Block block, Keys keys, List<Finding> findings) {
    this.block = block;
    this.keys = keys;
    this.findings = findings;
    this.blockKey = keys.unique(key());
  }

  /** The Composition first, then the drugs in the order of the notebook. */
  List<DraftRecord> drafts() {
    List<DraftRecord> drugs = new ArrayList<>();
    block.rps.values().forEach(rp -> drugs.addAll(drugs(rp)));
    List<DraftRecord> all = new ArrayList<>();
    all.add(composition(drugs));
    all.addAll(drugs);
    return all;
  }

  private String key() {
    Row institution =
        block.rps.values().stream().findFirst().map(rp -> rp.institution).orElse(block.institution);
    return String.join(
        "|", "notebook", block.date.toString(), Party.key(block.dispenser), Party.key(institution));
  }

  private DraftRecord composition(List<DraftRecord> drugs) {
    Composition composition = Documents.dispensing(block.date);
    String title = title();
    composition.setTitle(title);
    composition.addAuthor(author());
    if (!drugs.isEmpty()) {
      Composition.SectionComponent section = composition.addSection().setTitle("薬");
      drugs.forEach(
          drug ->
              section.addEntry(
                  new Reference(drug.resourceType() + "/" + DraftRecord.token(drug.key()))));
    }
    block.notes.forEach(note -> Documents.addSection(composition, note));
    EffectiveTime day = EffectiveTime.ofDay(block.date);
    return Lifting.lift(blockKey, Category.MEDICATION, title, day, composition, null, origin());
  }

  private String title() {
    String name = block.dispenser == null ? "" : block.dispenser.text(1);
    return name.isEmpty() ? "調剤" : "調剤 " + name;
  }

  private String origin() {
    return block.dispenser == null ? "" : block.dispenser.text(1);
  }

  private Reference author() {
    if (block.dispenser != null && !block.dispenser.text(1).isEmpty()) {
      return Party.reference(block.dispenser);
    }
    findings.add(Finding.of(NotebookFinding.PHARMACY_MISSING, block.opening.place()));
    return Documents.author(block.opening.text(2));
  }

  private List<DraftRecord> drugs(Block.Rp rp) {
    checkUsage(rp);
    List<DraftRecord> drafts = new ArrayList<>();
    for (Block.Drug drug : rp.drugs) {
      String key = keys.unique(drugKey(rp, drug.row()));
      MedicationDispense dispense = new DrugFhir(block, rp, findings).of(drug, drafts.size() + 1);
      String title = dispense.getMedicationCodeableConcept().getText();
      EffectiveTime day = EffectiveTime.ofDay(block.date);
      drafts.add(Lifting.lift(key, Category.MEDICATION, title, day, dispense, blockKey));
    }
    return drafts;
  }

  private String drugKey(Block.Rp rp, Row drug) {
    String code = Normal.number(drug.text(6));
    return String.join(
        "|",
        "notebook",
        block.date.toString(),
        Party.key(block.dispenser),
        Party.key(rp.institution),
        Normal.number(rp.number),
        code.isEmpty() ? Normal.name(drug.text(2)) : code);
  }

  private void checkUsage(Block.Rp rp) {
    Row usage = rp.usage;
    if (rp.drugs.isEmpty()) {
      orphans(rp);
    } else if (usage == null || (usage.text(2).isEmpty() && needsUsage(usage))) {
      Row place = usage == null ? rp.drugs.get(0).row() : usage;
      findings.add(Finding.of(NotebookFinding.USAGE_MISSING, place.place(), rp.number));
    }
  }

  private static boolean needsUsage(Row usage) {
    return DoseForm.of(usage.text(5)).map(DoseForm::needsUsage).orElse(true);
  }

  /** A usage or caution whose RP has no drug is kept on the dispensing as it was written. */
  private void orphans(Block.Rp rp) {
    List<Row> rows = new ArrayList<>(rp.supplements);
    rows.addAll(rp.cautions);
    if (rp.usage != null) {
      rows.add(0, rp.usage);
    }
    for (Row row : rows) {
      findings.add(Finding.of(NotebookFinding.USAGE_WITHOUT_DRUG, row.place(), rp.number));
      block.notes.add(Note.asWritten(row));
    }
  }
}
