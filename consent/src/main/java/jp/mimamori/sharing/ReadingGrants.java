package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** What is granted, to whom, and what is kept out, for the person and for guardians. */
@ApplicationScoped
public class ReadingGrants {

  @Inject Asking asking;
  @Inject Consents consents;
  @Inject ToldChoices told;

  /** A grant and how it stands now. */
  public record Standing(Consent consent, Consent.State state) {}

  /**
   * Everything that was asked of the person or granted, newest first. A guardian is told of nothing
   * that says where the person is treated when that is withheld, and of nothing that is hidden.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public List<Standing> grants(Caller caller, SubjectId subject) {
    Instant now = asking.now();
    Permit permit = permit(caller, subject, now);
    return consents.of(subject).stream()
        .filter(consent -> Telling.tells(permit, caller, consent))
        .map(consent -> new Standing(consent, consents.stateOf(consent, now)))
        .toList();
  }

  /**
   * What is kept out now. A guardian is told nothing of what is hidden from guardians, nor what
   * another one keeps out where that says more than the guardian sees.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public List<Choice> choices(Caller caller, SubjectId subject) {
    return told.of(permit(caller, subject, asking.now()));
  }

  private Permit permit(Caller caller, SubjectId subject, Instant now) {
    return asking.permitFor(caller, subject, Action.READ_GRANTS, Purpose.PERSONAL_USE, now);
  }
}
