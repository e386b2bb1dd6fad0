package jp.mimamori.rest.input;

/** Likewise on several lines, as whoever writes at length types it. */
final class SeveralLines extends PlainText {

  private static final long serialVersionUID = 1L;

  @Override
  boolean takes(int point) {
    return point == '\n' || point == '\r' || super.takes(point);
  }
}
