package jp.mimamori.portal.record;

import com.vaadin.flow.component.Component;
import java.util.List;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.SubPlaces;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;

/** The pages that show records: all of them, checkups, medicines, and the one that adds some. */
public class RecordKinds extends SubPlaces {

  private static final long serialVersionUID = 1L;

  private static final List<String> PATHS =
      List.of(
          "records",
          "records/checkups",
          "records/medicines",
          "records/vaccinations",
          "records/growth",
          "records/summary",
          "records/add");

  /**
   * @param here path of the page this stands on
   */
  public RecordKinds(String here) {
    super("kinds", PATHS, here);
  }

  /**
   * The pages about whoever is seen.
   *
   * @param page the one this stands on, as its address ends; empty for the first one
   */
  public static Component of(Sight sight, String page) {
    return sight.isOfPatient()
        ? new PatientPages(sight, page)
        : new RecordKinds(page.isEmpty() ? "records" : "records/" + page);
  }

  /** Where no record of a kind is: whoever looks at the own ones can add some. */
  public static Empty nothing(Sight sight, String kind) {
    return sight.isOfPatient()
        ? new Empty(new Words("patient.none"))
        : new Empty(new Words(kind + ".none"), new Link("records/add", new Words("home.add")));
  }
}
