package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.Path;
import jp.mimamori.medication.DispensedDrug;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;

/** Takes the drugs of the last months over from the record; what is not right is corrected then. */
class DrugsFromRecords extends Div {

  private static final long serialVersionUID = 1L;

  private static final int MONTHS = 3;
  private static final int DISPENSINGS = 20;

  private final transient ReadingMedications medications;
  private final transient Writing writing;
  private final ListPart list;
  private final Div said = new Div();

  DrugsFromRecords(ReadingMedications medications, Writing writing, ListPart list) {
    this.medications = medications;
    this.writing = writing;
    this.list = list;
    addClassName("from-records");
    Button take = new Button(getTranslation("entry.drugs.take"), click -> take());
    take.setId("entry-drugs-take");
    said.getElement().setAttribute("role", "status");
    add(take, said);
  }

  private void take() {
    said.removeAll();
    try {
      int taken = takeOver(missing());
      said.add(
          taken == 0
              ? new Note(Note.Kind.ATTENTION, new Words("entry.drugs.none"))
              : new Note(Note.Kind.DONE, new Words("entry.drugs.taken", taken)));
    } catch (RefusedException refused) {
      said.add(new Note(Note.Kind.PROBLEM, new Words("entry.refused")));
    }
  }

  /** The drugs that the list does not name yet, the newest word on each. */
  private List<DispensedDrug> missing() {
    LocalDate since = LocalDate.ofInstant(writing.told().now(), Days.JAPAN).minusMonths(MONTHS);
    Set<String> named =
        writing.boxes().stream()
            .filter(box -> box.path().key().equals("medicines.*.name"))
            .map(FieldBox::text)
            .collect(Collectors.toSet());
    Map<String, DispensedDrug> drugs = new LinkedHashMap<>();
    medications
        .newest(
            writing.keeping().signedIn().caller(),
            Purpose.PERSONAL_USE,
            writing.keeping().subject(),
            Optional.empty(),
            DISPENSINGS)
        .items()
        .stream()
        .filter(dispensing -> !dispensing.day().isBefore(since))
        .flatMap(dispensing -> dispensing.drugs().stream())
        .filter(drug -> !named.contains(drug.name()))
        .forEach(drug -> drugs.putIfAbsent(drug.name(), drug));
    return List.copyOf(drugs.values());
  }

  private int takeOver(List<DispensedDrug> drugs) {
    int taken = 0;
    for (DispensedDrug drug : drugs) {
      int number = list.next();
      if (writing.has(path(number, "name"))) {
        return taken;
      }
      Map<Path, String> typed = new TreeMap<>();
      typed.put(path(number, "name"), drug.name());
      typed.put(path(number, "dose"), dose(drug));
      typed.put(path(number, "times"), drug.usage());
      list.open(number);
      if (!writing.write(typed)) {
        return taken;
      }
      taken++;
    }
    return taken;
  }

  private String dose(DispensedDrug drug) {
    return drug.amount().isEmpty()
        ? ""
        : Texts.of("amount." + drug.amountIs(), writing.told().locale(), drug.amount());
  }

  private static Path path(int number, String field) {
    return new Path("medicines." + number + "." + field);
  }
}
