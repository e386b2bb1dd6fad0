package jp.mimamori.portal.vaccination;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Words;
import jp.mimamori.vaccination.ReadingVaccinations;
import jp.mimamori.vaccination.Standing;

/** On the first page: the vaccinations that are wanted now. */
@Dependent
public class VaccinationNews {

  @Inject ReadingVaccinations reading;

  /** Adds a card when there are some. */
  public void tell(Cards matters, Caller caller, SubjectId subject, String comma) {
    List<Standing> due = due(caller, subject);
    if (!due.isEmpty()) {
      String names =
          due.stream()
              .map(standing -> matters.getTranslation("series." + standing.series()))
              .collect(Collectors.joining(comma));
      matters.card("records/vaccinations", new Words("home.vaccination", names));
    }
  }

  private List<Standing> due(Caller caller, SubjectId subject) {
    try {
      return reading.chart(caller, Purpose.PERSONAL_USE, subject).wanted();
    } catch (RefusedException hidden) {
      return List.of();
    }
  }
}
