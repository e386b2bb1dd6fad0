package jp.mimamori.portal.vaccination;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import jp.mimamori.calendar.SharingCalendars;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Language;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.SignedIn;

/** Makes an address for the calendar program that the family has anyway, and shows it once. */
class CalendarPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final Div made = new Div();

  CalendarPanel(SharingCalendars calendars, SignedIn signedIn, SubjectId subject) {
    made.getElement().setAttribute("role", "status");
    Button make =
        new Button(
            getTranslation("calendar.make"),
            click ->
                show(
                    calendars.share(
                        signedIn.caller(), subject, Language.of(getLocale()).locale())));
    make.setId("calendar-make");
    make.setDisableOnClick(true);
    Paragraph what = new Paragraph(new Words("calendar.what"));
    Link grants = new Link("sharing", new Words("calendar.grants"));
    add(what, make, made, grants);
  }

  private void show(SharingCalendars.Shared shared) {
    TextField address = new TextField(getTranslation("calendar.address"));
    address.setId("calendar-address");
    address.setValue(shared.address());
    address.setReadOnly(true);
    address.setHelperText(
        getTranslation("calendar.until", Days.day(shared.lastDay(), getLocale())));
    Button copy = new Button(getTranslation("copy"));
    copy.addClickListener(
        click -> {
          copy.getElement()
              .executeJs(
                  "navigator.clipboard && navigator.clipboard.writeText($0)", shared.address());
          copy.setText(getTranslation("copied"));
        });
    Anchor open = new Anchor(shared.webcal(), getTranslation("calendar.open"));
    open.setRouterIgnore(true);
    Div line = new Div(address, copy);
    line.addClassName("form");
    made.removeAll();
    made.add(line, open);
  }
}
