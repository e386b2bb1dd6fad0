package jp.mimamori.rest.people;

import java.time.Instant;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.mobile.GuardianshipsPayload;
import jp.mimamori.person.ReadingGuardianships;
import jp.mimamori.rest.input.Enums;
import org.jspecify.annotations.Nullable;

/** Those who stand in for somebody, as the contract's payload. */
final class StandIns {

  /** Whatever ends after it ends when somebody ends it. */
  private static final Instant OPEN_END = Instant.parse("9999-01-01T00:00:00Z");

  private StandIns() {}

  static GuardianshipsPayload.Guardianship of(ReadingGuardianships.StandIn standIn) {
    Guardianship guardianship = standIn.guardianship();
    return new GuardianshipsPayload.Guardianship(
        guardianship.id(),
        guardianship.guardian().value(),
        standIn.name(),
        guardianship.legalGround().name(),
        guardianship.startsAt(),
        end(guardianship.endsAt()),
        standIn.inForce(),
        standIn.orders().stream().map(StandIns::limit).toList());
  }

  private static GuardianshipsPayload.Limit limit(CourtOrder order) {
    return new GuardianshipsPayload.Limit(
        order.effect().name(),
        Enums.names(order.actions()),
        Enums.names(order.categories()),
        order.startsAt(),
        order.endsAt());
  }

  private static @Nullable Instant end(Instant endsAt) {
    return endsAt.isBefore(OPEN_END) ? endsAt : null;
  }
}
