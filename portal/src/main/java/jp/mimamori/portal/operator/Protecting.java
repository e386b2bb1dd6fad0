package jp.mimamori.portal.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.mimamori.person.DisablingAccounts;
import jp.mimamori.sharing.RecordingOrders;
import jp.mimamori.sharing.RecordingProtection;

/** The use cases that protect a person, for the page of that person. */
@ApplicationScoped
class Protecting {

  @Inject RecordingProtection protection;
  @Inject RecordingOrders orders;
  @Inject DisablingAccounts disabling;

  RecordingProtection protection() {
    return protection;
  }

  RecordingOrders orders() {
    return orders;
  }

  DisablingAccounts disabling() {
    return disabling;
  }
}
