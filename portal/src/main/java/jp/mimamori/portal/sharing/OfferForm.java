package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import org.jspecify.annotations.Nullable;

/** What for, what, and until when: filled in by the person, nothing ticked at first. */
class OfferForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient LocalDate today;
  private final transient Runnable changed;
  private final Select<Purpose> purpose = new Select<>();
  private final Ticks<Category> kinds;
  private final Ticks<Sensitivity> sensitive;
  private final DayField from;
  private final DayField until;
  private final DayField first;
  private final DayField last;
  private final HoursForm hours;

  OfferForm(LocalDate today, Runnable changed) {
    this.today = today;
    this.changed = changed;
    purpose.setId("offer-purpose");
    purpose.setLabel(getTranslation("grant.purpose"));
    purpose.setItems(Grantee.purposesTo(Grantee.Kind.DELEGATE));
    purpose.setItemLabelGenerator(item -> getTranslation("purpose." + item));
    purpose.addValueChangeListener(change -> changed(change.isFromClient()));
    kinds =
        new Ticks<>(
            "kind",
            getTranslation("decide.kinds"),
            List.of(Category.values()),
            kind -> getTranslation("category." + kind),
            changed);
    sensitive =
        new Ticks<>(
            "sensitive",
            getTranslation("decide.sensitive"),
            List.of(Sensitivity.values()),
            kind -> getTranslation("sensitivity." + kind),
            changed);
    from = field("offer-from", "offer.from", today);
    until = field("offer-until", "offer.until", null);
    first = field("offer-data-first", "offer.data.first", null);
    last = field("offer-data-last", "offer.data.last", null);
    hours = new HoursForm(changed);
    from.setMin(today);
    until.setMin(today);
    what();
    time();
  }

  private void what() {
    Paragraph why = new Paragraph(new Words("offer.sensitive.what"));
    why.addClassName("quiet");
    add(Panel.titled("offer.what", purpose, kinds, sensitive, why));
  }

  private void time() {
    Div days = new Div(from, until);
    days.addClassName("form");
    Div data = new Div(first, last);
    data.addClassName("form");
    Paragraph which = new Paragraph(new Words("offer.data.what"));
    which.addClassName("quiet");
    add(Panel.titled("offer.when", days, hours), Panel.titled("offer.data", which, data));
  }

  private DayField field(String id, String label, @Nullable LocalDate day) {
    DayField field = new DayField(id, getTranslation(label));
    field.setValue(day);
    field.addValueChangeListener(change -> changed(change.isFromClient()));
    return field;
  }

  private void changed(boolean byThePerson) {
    if (byThePerson) {
      changed.run();
    }
  }

  /** What can be granted for depends on to whom; where there is one purpose, it is that one. */
  void offerTo(Grantee.Kind kind) {
    List<Purpose> wanted = Grantee.purposesTo(kind);
    Purpose chosen = purpose.getValue();
    List<Purpose> shown = purpose.getListDataView().getItems().toList();
    if (wanted.equals(shown)) {
      return;
    }
    purpose.setItems(wanted);
    if (wanted.size() == 1) {
      purpose.setValue(wanted.get(0));
    } else if (chosen != null && wanted.contains(chosen)) {
      purpose.setValue(chosen);
    }
  }

  void fill(Template template) {
    purpose.setValue(template.purpose());
    kinds.tick(template.kinds());
    from.setValue(today);
    until.setValue(template.until(today));
    hours.set(template.inSchoolHours() ? HoursForm.When.SCHOOL : HoursForm.When.ANY);
  }

  /**
   * The terms as they are filled in; empty while something is missing.
   *
   * @throws TermsNotPossible when there can be none such
   */
  Optional<Terms> terms() {
    if (purpose.getValue() == null || from.getValue() == null || until.getValue() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Terms(
            purpose.getValue(),
            kinds.ticked(),
            sensitive.ticked(),
            new DataPeriod(first.getValue(), last.getValue()),
            start(from.getValue()),
            start(until.getValue().plusDays(1)),
            hours.hours()));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Days.JAPAN).toInstant();
  }
}
