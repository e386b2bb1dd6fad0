package jp.mimamori.notebook;

/**
 * What of a person's records was there to write a notebook of.
 *
 * @param isWhole whether no medicine was kept out of sight
 * @param withAllergies whether allergies could be looked at
 * @param isCut whether there is more that is older
 */
record Seen(boolean isWhole, boolean withAllergies, boolean isCut) {

  static final Seen ALL = new Seen(true, true, false);
}
