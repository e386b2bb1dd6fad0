package jp.mimamori.portal.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Words;

/** What is not there and what one may not see look the same. */
@Tag("main")
class Absent extends Page {

  private static final long serialVersionUID = 1L;

  static final int STATUS = 404;

  int show(BeforeEnterEvent event) {
    begin("absent.title");
    add(say("absent.body"));
    if (event.getLocation().getPath().startsWith("staff/patients/")) {
      // the same for whoever never was a patient: a grant may have ended while the page was open
      add(say("absent.patient"));
    }
    Link home = new Link("", new Words("absent.home")).asButton();
    home.setId("absent-home");
    add(home);
    return STATUS;
  }
}
