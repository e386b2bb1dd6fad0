package jp.mimamori.adding;

import java.util.List;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.record.DraftRecord;

/** The drafts of a document as an institution's system hands them in. */
public final class Deliveries {

  /** What a document refers to, and that is about nobody. */
  private static final Set<String> REFERRED_TO =
      Set.of("Organization", "Practitioner", "PractitionerRole", "Location", "Medication");

  private Deliveries() {}

  /** Whether a resource of this type is about somebody, and has to say about whom. */
  static boolean isAboutSomebody(String type) {
    return !REFERRED_TO.contains(type);
  }

  /**
   * Under keys of the institution's own, so that what somebody else tells of the same fact neither
   * replaces it nor is replaced; with the institution as who made what names nobody; and what the
   * document refers to as data of the kind that it is referred to by.
   *
   * @throws IllegalArgumentException when the caller works nowhere: a bug of ours
   */
  public static List<DraftRecord> of(Caller caller, List<DraftRecord> drafts) {
    Affiliation works = caller.affiliation();
    if (works == null) {
      throw new IllegalArgumentException("whoever delivers works somewhere");
    }
    Category kind =
        drafts.stream()
            .filter(draft -> !REFERRED_TO.contains(draft.resourceType()))
            .map(DraftRecord::category)
            .findFirst()
            .orElse(Category.OTHER);
    return DraftRecord.underOwnKeys("institution|" + works.institution() + "|", drafts).stream()
        .map(draft -> of(works, draft, kind))
        .toList();
  }

  private static DraftRecord of(Affiliation works, DraftRecord draft, Category kind) {
    String name = works.institutionName();
    return draft
        .as(
            REFERRED_TO.contains(draft.resourceType()) ? kind : draft.category(),
            draft.title(),
            draft.effective(),
            draft.origin().isBlank() ? name : draft.origin())
        .labelled(draft.labels().naming(name));
  }
}
