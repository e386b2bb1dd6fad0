package jp.mimamori.portal.reception;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.sharing.Preview;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.reception.AnsweringCodes;
import jp.mimamori.reception.CodeClosed;
import jp.mimamori.record.PreviewingDisclosure;
import org.jspecify.annotations.Nullable;

/**
 * A reception asks, the patient answers: who asks, what would be seen, for whom. Codes that are
 * over, were used, or never were look alike.
 */
@Route(value = "reception/:code?", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class AnswerView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient AnsweringCodes codes;
  private final transient PreviewingDisclosure previewing;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final Div preview = new Div();
  private transient @Nullable Person person;

  @Inject
  AnswerView(
      AnsweringCodes codes, PreviewingDisclosure previewing, SignedIn signedIn, Whose whose) {
    this.codes = codes;
    this.previewing = previewing;
    this.signedIn = signedIn;
    this.whose = whose;
    preview.getElement().setAttribute("aria-live", "polite");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("answer.title");
    Optional<Secret> secret = event.getRouteParameters().get("code").map(Secret::new);
    if (secret.isEmpty()) {
      add(new Empty(new Words("answer.how")));
      return;
    }
    codes.offer(secret.get()).ifPresentOrElse(offer -> show(secret.get(), offer), this::closed);
  }

  private void show(Secret secret, AnsweringCodes.Offer offer) {
    add(answer("answer.asks", offer.institution()));
    TermsWords words = new TermsWords(getLocale());
    Entries entries =
        new Entries()
            .entry(t("answer.institution"), offer.institution())
            .entry(t("answer.practitioner"), offer.practitioner())
            .entry(t("reception.purpose"), t("purpose." + offer.terms().purpose()))
            .entry(t("reception.kinds"), words.kinds(offer.terms().categories()))
            .entry(t("reception.lasts"), words.end(offer.terms()));
    add(new Panel(entries));
    List<Person> family = whose.family();
    preview.removeAll();
    if (family.size() > 1) {
      add(forWhom(family, secret, offer));
    }
    add(preview);
    if (family.size() == 1) {
      choose(family.get(0), secret, offer);
    }
  }

  private RadioButtonGroup<Person> forWhom(
      List<Person> family, Secret secret, AnsweringCodes.Offer offer) {
    RadioButtonGroup<Person> group = new RadioButtonGroup<>(t("answer.for"));
    group.setId("answer-for");
    group.setItems(family);
    group.setItemLabelGenerator(Person::name);
    group.addValueChangeListener(change -> choose(change.getValue(), secret, offer));
    return group;
  }

  private void choose(Person chosen, Secret secret, AnsweringCodes.Offer offer) {
    person = chosen;
    preview.removeAll();
    try {
      PreviewingDisclosure.Preview leaving =
          previewing.preview(
              signedIn.caller(), chosen.id(), offer.terms(), Grantee.Kind.INSTITUTION);
      Preview shown = new Preview();
      shown.show(leaving);
      Panel panel = Panel.titled("answer.preview", shown);
      panel.setId("answer-preview");
      preview.add(panel, buttons(secret));
    } catch (RefusedException refused) {
      preview.add(new Note(Note.Kind.ATTENTION, new Words("answer.refused")));
    }
  }

  /** Yes and no weigh the same. */
  private Div buttons(Secret secret) {
    Button yes = new Button(t("answer.agree"), click -> agree(secret));
    yes.setId("answer-agree");
    Button no = new Button(t("answer.deny"), click -> deny(secret));
    no.setId("answer-deny");
    Div both = new Div(no, yes);
    both.addClassName("answers");
    return both;
  }

  private void agree(Secret secret) {
    Person whom = person;
    if (whom == null) {
      return;
    }
    try {
      codes.agree(signedIn.caller(), secret, whom.id());
      end(Note.Kind.DONE, "answer.agreed");
    } catch (CodeClosed closed) {
      begin("answer.title");
      closed();
    } catch (RefusedException refused) {
      preview.removeAll();
      preview.add(new Note(Note.Kind.ATTENTION, new Words("answer.refused")));
    }
  }

  private void deny(Secret secret) {
    try {
      signedIn.caller();
      codes.deny(secret);
      end(Note.Kind.DONE, "answer.denied");
    } catch (CodeClosed closed) {
      begin("answer.title");
      closed();
    }
  }

  private void end(Note.Kind kind, String key) {
    begin("answer.title");
    Link sharing = new Link("sharing", new Words("answer.sharing")).asButton();
    sharing.setId("answer-sharing");
    add(new Note(kind, new Words(key)), say("answer.any-time"), sharing);
  }

  private void closed() {
    Note note = new Note(Note.Kind.ATTENTION, new Words("answer.closed"));
    note.setId("answer-closed");
    add(note, say("answer.closed.do"), new Link("", new Words("absent.home")).asButton());
  }
}
