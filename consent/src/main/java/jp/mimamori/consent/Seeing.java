package jp.mimamori.consent;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody sees something of a person on a day. It says nothing of what is hidden, and not
 * whether anybody is shielded: those who may read it include the ones it is kept from.
 *
 * @param by the guardianship or the grant that it rests on
 * @param guardian who stands in for the person; null for a grantee
 * @param grantee to whom it was granted; null for a guardian
 * @param name as the grantee was called; empty for a guardian
 * @param terms of the grant; null for a guardian
 */
public record Seeing(
    Ground ground,
    UUID by,
    @Nullable SubjectId guardian,
    @Nullable Grantee grantee,
    String name,
    Set<Category> categories,
    @Nullable Terms terms) {

  public Seeing {
    categories = Set.copyOf(categories);
  }

  static Optional<Seeing> of(Guardianship guardianship, Set<Category> left) {
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Seeing(
                Ground.GUARDIAN, guardianship.id(), guardianship.guardian(), null, "", left, null));
  }

  static Optional<Seeing> of(Grant grant, Terms terms, Set<Category> left) {
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Seeing(
                Ground.GRANT,
                grant.id().value(),
                null,
                grant.grantee(),
                grant.granteeName(),
                left,
                terms));
  }

  @Override
  public String toString() {
    return "Seeing " + ground + " " + by;
  }
}
