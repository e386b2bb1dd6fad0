package jp.mimamori.rest.door;

import jakarta.enterprise.inject.spi.CDI;

/**
 * Beans for filters. A filter is no bean itself: there are two doors with the same filters, and a
 * bean that both share would be handed the requests of the one that made it.
 */
public final class Beans {

  private Beans() {}

  /** The bean of this class. */
  public static <T> T the(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
