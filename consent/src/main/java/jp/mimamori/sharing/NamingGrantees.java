package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Grantee;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Practitioners;

/** What a grantee is called: as registered where there is a register, else as the person says. */
@ApplicationScoped
public class NamingGrantees {

  @Inject Practitioners practitioners;
  @Inject Clock clock;

  /**
   * The name that a grant will show.
   *
   * @param given by the person; of whoever is in no register
   * @return empty when there is no such institution or practitioner, or the institution is
   *     something else: what is granted to an insurer as to a hospital would reach nobody
   */
  @Transactional
  public Optional<String> nameOf(Grantee grantee, String given) {
    return switch (grantee.kind()) {
      case INSTITUTION, INSURER, RESEARCHER -> institution(grantee);
      case PRACTITIONER -> id(grantee.id()).flatMap(practitioners::find).map(this::name);
      case APP, DELEGATE, LINK -> Optional.of(given);
      // agreed to where it is said from where and to where
      case HAND_OVER -> Optional.empty();
    };
  }

  private Optional<String> institution(Grantee grantee) {
    return id(grantee.id())
        .flatMap(practitioners::institution)
        .filter(place -> Grantee.place(place.kind(), place.id()).kind() == grantee.kind())
        .map(Institution::name);
  }

  private String name(Practitioner practitioner) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Japan.ZONE);
    return practitioner
        .tenureOn(today)
        .flatMap(tenure -> practitioners.institution(tenure.institution()))
        .map(place -> practitioner.name() + "（" + place.name() + "）")
        .orElse(practitioner.name());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
