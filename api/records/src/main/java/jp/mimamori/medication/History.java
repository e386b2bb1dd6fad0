package jp.mimamori.medication;

import java.util.List;

/** What records say of drugs: the times one was had, and that one was stopped. */
record History(List<Supply> supplies, List<Stop> stops, List<KnownAllergy> allergies) {

  History {
    supplies = List.copyOf(supplies);
    stops = List.copyOf(stops);
    allergies = List.copyOf(allergies);
  }

  @Override
  public String toString() {
    return "History of " + supplies.size();
  }
}
