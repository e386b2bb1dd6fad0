package jp.mimamori.portal.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.Role;
import jp.mimamori.inquiry.AnsweringInquiries;
import jp.mimamori.inquiry.InquiryNotPossible;
import jp.mimamori.inquiry.InquiryStep;
import jp.mimamori.inquiry.OverdueInquiries;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.sharing.QuestionCards;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;

/** What people asked where somebody works, to be answered; for an operator also what is late. */
@Route(value = "staff/questions", layout = MainLayout.class)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY, Role.Names.OPERATOR})
@Dependent
public class StaffQuestionsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  @Inject transient AnsweringInquiries answering;
  @Inject transient OverdueInquiries overdue;
  @Inject transient SignedIn signedIn;

  private final Div said = new Div();

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    said.removeAll();
    show();
  }

  private void show() {
    begin("staff.questions.title");
    List<AnsweringInquiries.Waiting> waiting = answering.waiting(signedIn.caller());
    add(
        waiting.isEmpty()
            ? answer("staff.questions.none")
            : answer("staff.questions.some", waiting.size()));
    add(StaffPlaces.answers(StaffPlaces.QUESTIONS), quiet("staff.questions.what"), said);
    QuestionCards cards = new QuestionCards();
    waiting.forEach(one -> add(cards, one));
    if (!waiting.isEmpty()) {
      add(cards);
    }
    if (signedIn.caller().role() == Role.OPERATOR) {
      showOverdue(overdue.overdue(signedIn.caller()));
    }
  }

  private void add(QuestionCards cards, AnsweringInquiries.Waiting one) {
    ListItem card = cards.question(one.followed(), one.row(), one.state());
    if (one.followed().inquiry().isShielded()) {
      card.add(new Note(Note.Kind.ATTENTION, t("staff.questions.placeless")));
    }
    TextArea words = new TextArea(t("question.answer"));
    words.addClassName("question-answer");
    words.setMaxLength(InquiryStep.LONGEST);
    words.setWidthFull();
    UUID id = one.followed().inquiry().id();
    Button send = new Button(t("staff.questions.answer"), click -> answer(id, words));
    send.addClassName("question-send");
    card.add(words, send);
  }

  private void answer(UUID id, TextArea words) {
    try {
      answering.answer(signedIn.caller(), id, words.getValue());
      tell(Note.Kind.DONE, "staff.questions.done");
    } catch (InquiryNotPossible e) {
      words.setErrorMessage(t("inquire.not." + e.why()));
      words.setInvalid(true);
      words.focus();
      return;
    } catch (AlreadyDecided e) {
      tell(Note.Kind.ATTENTION, "staff.questions.late");
    }
    show();
  }

  private void tell(Note.Kind kind, String key) {
    said.removeAll();
    said.add(new Note(kind, new Words(key)));
  }

  private void showOverdue(List<OverdueInquiries.Overdue> late) {
    if (late.isEmpty()) {
      add(Panel.titled("staff.overdue.title", say("staff.overdue.none")));
      return;
    }
    Sheet sheet =
        new Sheet(
            t("staff.overdue.title"),
            List.of(
                t("staff.overdue.institution"),
                t("question.asked"),
                t("question.due"),
                t("staff.overdue.number")));
    late.forEach(
        one ->
            sheet.row(
                Sheet.cell(one.institution()),
                Sheet.cell(Days.moment(one.askedAt(), getLocale())),
                Sheet.cell(
                    Days.day(
                        LocalDate.ofInstant(one.dueAt().minusMillis(1), Days.JAPAN), getLocale())),
                Sheet.cell(one.inquiry().toString())));
    add(Panel.titled("staff.overdue.title", say("staff.overdue.some", late.size()), sheet));
  }
}
