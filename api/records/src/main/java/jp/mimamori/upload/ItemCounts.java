package jp.mimamori.upload;

import jakarta.persistence.Embeddable;

/** How many documents an upload holds, and what came of how many. */
@Embeddable
class ItemCounts {

  private int total;
  private int stored;
  private int known;
  private int quarantined;
  private int refused;

  protected ItemCounts() {}

  ItemCounts(int total) {
    this.total = total;
  }

  int total() {
    return total;
  }

  int of(ImportItem.State state) {
    return switch (state) {
      case STORED -> stored;
      case KNOWN -> known;
      case QUARANTINED -> quarantined;
      case REFUSED -> refused;
    };
  }

  int done() {
    return stored + known + quarantined + refused;
  }

  void add(ImportItem.State item, int more) {
    switch (item) {
      case STORED -> stored += more;
      case KNOWN -> known += more;
      case QUARANTINED -> quarantined += more;
      case REFUSED -> refused += more;
    }
  }
}
