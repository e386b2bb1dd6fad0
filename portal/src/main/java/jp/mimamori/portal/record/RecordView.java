package jp.mimamori.portal.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.fhir.Fact;
import jp.mimamori.fhir.Facts;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.AddressIds;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.AddedBy;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.KeepingOut;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import jp.mimamori.sharing.OfferingToHide;

/** One record of any kind: what it says, what belongs to it, where it came from. */
@Route(value = "records/item/:id", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class RecordView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingRecords records;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient KeepingOut keepingOut;
  private final transient OfferingToHide offering;

  @Inject
  protected RecordView(
      ReadingRecords records,
      SignedIn signedIn,
      Whose whose,
      KeepingOut keepingOut,
      OfferingToHide offering) {
    this.keepingOut = keepingOut;
    this.offering = offering;
    this.records = records;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    RecordId id = new RecordId(AddressIds.id(event));
    Sight sight = whose.sight(event);
    ReadingRecords.WithParts found = records.record(signedIn.caller(), sight.purpose(), id);
    HealthRecord record = found.record();
    // a record of somebody else never stands on a patient's pages, whoever granted it
    if (sight.isOfPatient() && !record.subject().equals(sight.subject())) {
      throw new RefusedException(Refusal.Reason.SOMEBODY_ELSE);
    }
    if (!sight.isOfPatient()) {
      whose.choose(record.subject());
    }
    begin("record.title");
    add(RecordKinds.of(sight, "item"), says(record, sight));
    if (!found.parts().isEmpty()) {
      add(parts(found.parts(), sight));
    }
    add(source(record, sight));
    if (!sight.isOfPatient()) {
      add(keeping(record));
    }
    add(curious(record));
  }

  private Panel says(HealthRecord record, Sight sight) {
    Entries entries = new Entries();
    entries.entry(
        t("record.day"),
        record.isDated() ? Days.day(record.effectiveOn(), getLocale()) : t("day.unknown"));
    entries.entry(t("record.category"), t("category." + record.category()));
    AddedBy.app(record).ifPresent(app -> entries.entry(t("record.app"), app));
    Facts.of(record.body()).stream()
        .filter(fact -> fact.label() != Fact.Label.CODE)
        .filter(fact -> !(fact.label() == Fact.Label.WHAT && fact.value().equals(record.title())))
        .forEach(fact -> entries.entry(t("fact." + fact.label()), value(fact)));
    Panel panel = new Panel(record.title(), entries);
    panel.setId("record");
    if (record.replaces() != null) {
      panel.add(new Link(sight.to("item/" + record.replaces()), t("record.replaces")));
    }
    return panel;
  }

  private String value(Fact fact) {
    return switch (fact.label().kind()) {
      case WORDS -> fact.value();
      case TIME -> Days.written(fact.value(), getLocale());
      case CODE -> Texts.orElse("code." + fact.value(), getLocale(), fact.value());
    };
  }

  private Panel parts(List<HealthRecord> parts, Sight sight) {
    UnorderedList list = new UnorderedList();
    list.addClassName("parts");
    parts.forEach(
        part -> list.add(new ListItem(new Link(sight.to("item/" + part.id()), part.title()))));
    return new Panel(t("record.parts", parts.size()), list);
  }

  private Panel source(HealthRecord record, Sight sight) {
    Entries entries = new Entries();
    entries.entry(t("record.recorded"), Days.moment(record.recordedAt(), getLocale()));
    if (!records.offersDocument(signedIn.caller(), sight.purpose(), record.document())) {
      return Panel.titled("record.source", quiet("record.source.kept"), entries);
    }
    SourceDownload download = new SourceDownload(records, signedIn, sight, record.document());
    return Panel.titled("record.source", quiet("record.source.what"), entries, download);
  }

  private Panel keeping(HealthRecord record) {
    boolean hideable = offering.to(signedIn.caller(), record.subject());
    return new KeepingOutPanel(
        keepingOut,
        signedIn,
        record.id(),
        hideable ? KeepingOutPanel.Hideable.YES : KeepingOutPanel.Hideable.NO);
  }

  private Component curious(HealthRecord record) {
    Entries entries = new Entries();
    entries.entry(t("record.type"), record.resourceType());
    entries.entry(t("record.id"), record.id().toString());
    Facts.of(record.body()).stream()
        .filter(fact -> fact.label() == Fact.Label.CODE)
        .forEach(fact -> entries.entry(t("fact.CODE"), fact.value()));
    Details details = new Details(t("record.fhir"), entries);
    details.setId("record-fhir");
    details.addClassName("curious");
    details.addOpenedChangeListener(
        change -> {
          if (change.isOpened() && details.getContent().count() == 1) {
            Pre json = new Pre(PrettyJson.of(record.body()));
            json.getElement().setAttribute("tabindex", "0");
            details.add(json);
          }
        });
    return details;
  }
}
