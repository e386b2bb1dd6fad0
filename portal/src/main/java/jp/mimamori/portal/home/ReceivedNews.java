package jp.mimamori.portal.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.Caller;
import jp.mimamori.patient.ReadingPatients;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Words;

/** Whose records others share with the caller: for whoever has none of the own, the only way in. */
@ApplicationScoped
class ReceivedNews {

  private static final int NAMED = 3;

  @Inject ReadingPatients reading;

  /** A card that leads to them, when there are any. */
  void tell(Cards matters, Caller caller, String comma) {
    List<String> names =
        reading.received(caller, Optional.empty(), NAMED + 1).patients().stream()
            .map(patient -> patient.person().name())
            .distinct()
            .toList();
    if (!names.isEmpty()) {
      String first = String.join(comma, names.subList(0, Math.min(names.size(), NAMED)));
      String key = names.size() > NAMED ? "home.received.more" : "home.received";
      matters.card("sharing/received", new Words(key, first));
    }
  }
}
