package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** What is granted, to whom, and what is kept out, for the person and for guardians. */
@ApplicationScoped
public class ReadingGrants {

  @Inject Asking asking;
  @Inject Consents consents;
  @Inject ToldChoices told;

  /** The most grants that are over of one part. */
  public static final int PAGE = 100;

  /** A grant and how it stands now. */
  public record Standing(Consent consent, Consent.State state) {}

  /**
   * Some of a person's grants.
   *
   * @param next give it for those before these; null when there are none
   */
  public record Part(List<Standing> grants, @Nullable GrantId next) {

    public Part {
      grants = List.copyOf(grants);
    }
  }

  /**
   * What was asked of the person or granted: all that is in force, waits or rests, then the newest
   * of what is over, each newest first. A guardian is told of nothing that says where the person is
   * treated when that is withheld, and of nothing that is hidden.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public Part grants(Caller caller, SubjectId subject) {
    Instant now = asking.now();
    Permit permit = permit(caller, subject, now);
    List<Standing> standing = told(permit, consents.standing(subject, now), now);
    Part over = over(permit, null, now);
    return new Part(Stream.concat(standing.stream(), over.grants().stream()).toList(), over.next());
  }

  /**
   * Those that are over and older than one that was told of.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public Part earlier(Caller caller, SubjectId subject, GrantId before) {
    Instant now = asking.now();
    return over(permit(caller, subject, now), before, now);
  }

  private Part over(Permit permit, @Nullable GrantId before, Instant now) {
    List<Standing> told = new ArrayList<>();
    GrantId from = before;
    List<Consent> found;
    do {
      found = consents.over(permit.subject(), now, from, PAGE + 1);
      told.addAll(told(permit, found, now));
      from = found.isEmpty() ? from : found.get(found.size() - 1).grant().id();
    } while (told.size() <= PAGE && found.size() > PAGE);
    boolean more = told.size() > PAGE;
    List<Standing> page = more ? told.subList(0, PAGE) : told;
    return new Part(page, more ? page.get(PAGE - 1).consent().grant().id() : null);
  }

  private List<Standing> told(Permit permit, List<Consent> found, Instant now) {
    Map<GrantId, Consent.State> states = consents.statesOf(found, now);
    return found.stream()
        .filter(consent -> Telling.tells(permit, permit.question().caller(), consent))
        .map(consent -> new Standing(consent, states.get(consent.grant().id())))
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
