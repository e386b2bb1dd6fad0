package jp.mimamori.portal.sharing;

import java.util.List;
import jp.mimamori.portal.part.SubPlaces;

/**
 * The pages of sharing: who may see, who looked, which apps, what was asked, what is kept out, the
 * family and its ages, and what others share.
 */
public class SharingPages extends SubPlaces {

  private static final long serialVersionUID = 1L;

  private static final List<String> PATHS =
      List.of(
          "sharing",
          "sharing/looks",
          "sharing/apps",
          "sharing/questions",
          "sharing/choices",
          "sharing/family",
          "sharing/received");

  /**
   * @param here path of the page this stands on; empty on a page below them
   */
  public SharingPages(String here) {
    super("pages", PATHS, here);
  }
}
