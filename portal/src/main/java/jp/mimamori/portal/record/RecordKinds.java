package jp.mimamori.portal.record;

import java.util.List;
import jp.mimamori.portal.part.SubPlaces;

/** The pages that show records: all of them, checkups, medicines, and the one that adds some. */
public class RecordKinds extends SubPlaces {

  private static final long serialVersionUID = 1L;

  private static final List<String> PATHS =
      List.of("records", "records/checkups", "records/medicines", "records/add");

  /**
   * @param here path of the page this stands on
   */
  public RecordKinds(String here) {
    super("kinds", PATHS, here);
  }
}
