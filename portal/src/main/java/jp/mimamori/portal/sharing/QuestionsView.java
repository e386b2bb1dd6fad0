package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.Role;
import jp.mimamori.inquiry.Followed;
import jp.mimamori.inquiry.Inquiring;
import jp.mimamori.inquiry.ReadingInquiries;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** What was asked about looks that nobody recognised, until when it is to be answered, and how. */
@Route(value = "sharing/questions", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class QuestionsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  @Inject transient ReadingInquiries reading;
  @Inject transient Inquiring inquiring;
  @Inject transient SignedIn signedIn;
  @Inject transient Whose whose;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    begin("questions.title");
    add(new SharingPages("sharing/questions"));
    List<ReadingInquiries.Asked> asked = reading.inquiries(signedIn.caller(), whose.subject());
    long open = asked.stream().filter(one -> one.followed().isOpen()).count();
    if (asked.isEmpty()) {
      add(
          new Empty(
              new Words("questions.none"), new Link("sharing/looks", new Words("looks.title"))));
      return;
    }
    add(open == 0 ? answer("questions.all-answered") : answer("questions.waiting", open));
    QuestionCards cards = new QuestionCards();
    asked.forEach(one -> add(cards, one));
    add(cards);
  }

  private void add(QuestionCards cards, ReadingInquiries.Asked one) {
    ListItem card = cards.question(one.followed(), one.row(), one.state());
    if (one.own() && one.state() != Followed.State.CLOSED) {
      UUID id = one.followed().inquiry().id();
      Button close =
          new Button(
              t("question.close"),
              click -> Confirm.ask("question.close", "question.close.what", () -> close(id)));
      close.addClassName("question-close");
      card.add(close);
    }
  }

  private void close(UUID id) {
    try {
      inquiring.close(signedIn.caller(), whose.subject(), id);
    } catch (AlreadyDecided e) {
      // it is closed all the same
    }
    show();
  }
}
