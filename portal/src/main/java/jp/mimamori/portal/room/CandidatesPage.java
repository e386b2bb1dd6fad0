package jp.mimamori.portal.room;

import java.time.LocalDate;
import java.util.List;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.emergency.Candidate;

/** Who may be meant, just enough to choose by; the reason is one tap, and opens. */
final class CandidatesPage {

  private final RoomWords words;
  private final Frame frame;

  CandidatesPage(Visitor visitor) {
    this.words = visitor.words();
    this.frame = new Frame(visitor);
  }

  String page(List<Candidate> found, Wanted wanted, LocalDate today) {
    return frame.page(
        words.of(found.size() == 1 ? "candidates.one" : "candidates.title"),
        "",
        "",
        html -> {
          html.with("p", words.of("candidates.lead"));
          for (int i = 0; i < found.size(); i++) {
            candidate(html, found.get(i), "candidate-" + (i + 1), wanted, today);
          }
          html.open("p").with("a", words.of("candidates.again"), "href", Frame.HERE).end();
        });
  }

  private void candidate(Html html, Candidate one, String id, Wanted wanted, LocalDate today) {
    html.open("section", "class", "candidate", "aria-labelledby", id);
    html.with("h2", one.name(), "id", id, "lang", Tongue.tagOf(one.name()));
    html.open("p").with("span", one.kana(), "lang", Tongue.tagOf(one.kana())).close();
    html.open("p");
    html.text(one.bornOn() + " (" + words.age(one.bornOn(), today) + ") · ");
    html.text(words.of("sex." + one.sex().code()));
    if (!one.town().isEmpty()) {
      html.text(" · ").with("span", one.town(), "lang", Tongue.tagOf(one.town()));
    }
    html.end();
    frame.form(html, Frame.HERE + "/accesses");
    Frame.hidden(html, "person", one.subject().toString());
    Frame.hidden(html, "place", wanted.value("place"));
    Frame.hidden(html, "call-back", wanted.value("call-back"));
    html.open("fieldset", "class", "reasons").with("legend", words.of("reason"));
    for (EmergencyAccess.Reason reason : EmergencyAccess.Reason.values()) {
      html.with(
          "button",
          words.of("reason." + reason.name()),
          "type",
          "submit",
          "name",
          "reason",
          "value",
          reason.name());
    }
    html.end().end().end();
  }
}
