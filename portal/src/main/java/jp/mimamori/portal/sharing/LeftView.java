package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.consent.GrantId;
import jp.mimamori.disclosure.FollowingDisclosure;
import jp.mimamori.disclosure.Left;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.paper.Printing;
import jp.mimamori.portal.part.AddressIds;
import jp.mimamori.portal.part.DayText;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Download;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** What already left by a grant, to whom, until when, and the letter that asks to erase it. */
@Route(value = "sharing/grants/:id/left", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class LeftView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;

  private final transient FollowingDisclosure following;
  private final transient Printing printing;
  private final transient SignedIn signedIn;
  private final transient Whose whose;

  @Inject
  LeftView(FollowingDisclosure following, Printing printing, SignedIn signedIn, Whose whose) {
    this.following = following;
    this.printing = printing;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    GrantId id = new GrantId(AddressIds.id(event));
    Left left = following.left(signedIn.caller(), whose.subject(), id);
    begin("left.title");
    List<Left.Look> looks = left.withRecords();
    add(new SharingPages(""));
    add(
        looks.isEmpty()
            ? answer("left.none", left.consent().grant().granteeName())
            : answer(
                left.earlier() ? "left.many" : "left.some",
                left.consent().grant().granteeName(),
                looks.size()));
    add(summary(left));
    if (!looks.isEmpty()) {
      add(Panel.titled("left.looks", sheet(looks)));
      if (left.earlier() || looks.size() > SHOWN) {
        add(quiet("left.earlier"));
      }
      add(request(id));
    }
    add(new Link("sharing", new Words("decided.back")));
  }

  private Panel summary(Left left) {
    TermsWords words = new TermsWords(getLocale());
    Entries entries = new Entries();
    entries
        .entry(t("grant.to"), left.consent().grant().granteeName())
        .entry(t("grant.stands"), t("state." + left.state()));
    left.couldBeSeenUntil()
        .ifPresent(until -> entries.entry(t("left.until"), Days.moment(until, getLocale())));
    if (!left.kinds().isEmpty()) {
      entries.entry(t("left.kinds"), words.kinds(left.kinds()));
    }
    left.records()
        .filter(records -> records > 0)
        .ifPresent(records -> entries.entry(t("left.records"), t("left.times", records)));
    return new Panel(entries);
  }

  private Sheet sheet(List<Left.Look> looks) {
    TermsWords words = new TermsWords(getLocale());
    Sheet sheet =
        new Sheet(
            t("left.looks"),
            List.of(t("left.when"), t("left.who"), t("left.kinds"), t("left.records")));
    looks.stream()
        .limit(SHOWN)
        .forEach(
            look ->
                sheet.row(
                    new DayText(look.at()),
                    Sheet.cell(who(look)),
                    Sheet.cell(words.kinds(look.kinds())),
                    Sheet.cell(look.records() == null ? "" : t("count", look.records()))));
    return sheet;
  }

  private String who(Left.Look look) {
    return look.institution() == null
        ? look.by()
        : t("ledger.who.other", look.by(), look.institution());
  }

  private Download pdf(GrantId id) {
    SubjectId subject = whose.subject();
    Download pdf =
        Download.pdf(
            "left.pdf",
            "deletion-request.pdf",
            signedIn,
            caller -> printing.print(following.request(caller, subject, id).paper()));
    return pdf.asButton("left-pdf");
  }

  private Panel request(GrantId id) {
    String text = following.request(signedIn.caller(), whose.subject(), id).text();
    TextArea letter = new TextArea(t("left.letter"));
    letter.setId("left-letter");
    letter.setValue(text);
    letter.setReadOnly(true);
    Button copy = new Button(t("copy"));
    copy.setId("left-copy");
    copy.addClickListener(
        click -> {
          copy.getElement()
              .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", text);
          copy.setText(t("copied"));
        });
    Panel panel = Panel.titled("left.request", say("left.request.what"), letter, copy, pdf(id));
    panel.setId("left-request");
    return panel;
  }
}
