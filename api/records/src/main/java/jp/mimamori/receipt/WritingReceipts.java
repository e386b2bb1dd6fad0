package jp.mimamori.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Exclusions;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.paper.Paper;
import jp.mimamori.person.People;
import jp.mimamori.sharing.ReadingGrants;
import jp.mimamori.sharing.ReadingOneGrant;

/**
 * Writes the receipt of a grant: what was agreed to, by whom, and what became of it. Of what is
 * hidden from guardians it says nothing, whoever asks: paper lies about at home.
 */
@ApplicationScoped
public class WritingReceipts {

  @Inject ReadingOneGrant one;
  @Inject ReadingGrants grants;
  @Inject People people;
  @Inject Clock clock;

  /**
   * The receipt as it reads today.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian, or there is no
   *     such grant
   */
  @Transactional
  public Paper receipt(Caller caller, SubjectId subject, GrantId id) {
    ReadingGrants.Standing standing = one.grant(caller, subject, id);
    List<Choice> choices = grants.choices(caller, subject);
    Exclusions kept =
        choices.stream()
            .filter(choice -> choice.audience() == Choice.Audience.GRANTEES)
            .map(Choice::exclusions)
            .reduce(Exclusions.NONE, Exclusions::and);
    String name = people.find(subject).orElseThrow().name();
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    return new Receipt(standing, kept, name, today).paper();
  }
}
