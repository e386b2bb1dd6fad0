package jp.mimamori.receipt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Exclusions;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.paper.Paper;
import jp.mimamori.paper.Paper.Fact;
import jp.mimamori.sharing.ReadingGrants;

/**
 * The words of one receipt.
 *
 * @param kept what the person keeps out of every grant today
 * @param name of the person
 */
record Receipt(ReadingGrants.Standing standing, Exclusions kept, String name, LocalDate today) {

  Paper paper() {
    Paper paper =
        Paper.titled(words(isAgreed() ? "title.agreed" : "title.answered"), name, today)
            .paragraph(words(isAgreed() ? "about.agreed" : "about.answered", name))
            .notice(words(isRunning() ? "stop" : "over", words("state." + standing.state())))
            .heading(words("what"))
            .facts(what())
            .heading(words("who"))
            .facts(who())
            .heading(words("since"))
            .table(
                List.of(words("when"), words("by"), words("did")),
                consent().steps().stream().map(this::row).toList());
    return paper.heading(words("receipt")).facts(receipt());
  }

  private List<Fact> what() {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            "grantee",
            words("named", grant().granteeName(), words("kind." + grant().grantee().kind()))));
    facts.add(fact("subject", words("person", name)));
    facts.addAll(consent().terms().map(terms -> ReceiptTerms.of(terms)).orElse(List.of()));
    facts.add(fact("kept", KeptWords.of(kept)));
    return facts;
  }

  private List<Fact> who() {
    List<Fact> facts = new ArrayList<>();
    if (consent().steps().get(0).kind() == GrantStep.Kind.REQUESTED) {
      facts.add(fact("requester", grant().requesterName()));
      facts.add(fact("requested", Words.moment(grant().requestedAt())));
    }
    answer()
        .ifPresent(
            step -> {
              facts.add(fact("decider", by(step)));
              facts.add(fact("decided", Words.moment(step.takenAt())));
              facts.add(fact("answer", words("step." + step.kind())));
            });
    return facts;
  }

  private List<Fact> receipt() {
    String version = answer().orElse(consent().last()).receipt();
    return List.of(
        fact("number", grant().id().value().toString()),
        fact("version", version),
        fact("state", words("state." + standing.state())),
        fact("made", Words.day(today)));
  }

  private List<String> row(GrantStep step) {
    return List.of(Words.moment(step.takenAt()), by(step), words("step." + step.kind()));
  }

  private String by(GrantStep step) {
    return step.onBehalfOf().isPresent() ? words("behalf", step.byName(), name) : step.byName();
  }

  /** What the person, or somebody for the person, answered first. */
  private Optional<GrantStep> answer() {
    return consent().steps().stream()
        .filter(
            step -> step.kind() == GrantStep.Kind.GRANTED || step.kind() == GrantStep.Kind.DENIED)
        .findFirst();
  }

  private boolean isAgreed() {
    return answer().filter(step -> step.kind() == GrantStep.Kind.GRANTED).isPresent();
  }

  private boolean isRunning() {
    return switch (standing.state()) {
      case GRANTED, AHEAD, FROZEN -> true;
      case REQUESTED, DENIED, EXPIRED, REVOKED -> false;
    };
  }

  private Consent consent() {
    return standing.consent();
  }

  private Grant grant() {
    return consent().grant();
  }

  private static Fact fact(String name, String value) {
    return new Fact(words("fact." + name), value);
  }

  private static String words(String key, Object... values) {
    return Words.of(key, values);
  }

  @Override
  public String toString() {
    return "Receipt of " + grant().id();
  }
}
