package jp.mimamori.vaccination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.paper.Block;
import jp.mimamori.paper.Paper;
import jp.mimamori.paper.Printing;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;

/**
 * A person's vaccinations as a PDF, in Japanese and English beside each other: for a school, a
 * doctor abroad, or the next town. It says of itself that it is no official certificate.
 */
@ApplicationScoped
public class PrintingVaccinations {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("jp.mimamori.vaccination.paper");
  private static final ResourceBundle JAPANESE = SeriesNames.in(Locale.ROOT);
  private static final ResourceBundle ENGLISH = SeriesNames.in(Locale.ENGLISH);

  @Inject ReadingVaccinations reading;
  @Inject ReadingPeople people;
  @Inject Printing printing;

  /**
   * The vaccinations that the caller may see, on paper.
   *
   * @throws RefusedException when the caller may not read this person's vaccinations
   */
  public byte[] print(Caller caller, Purpose purpose, SubjectId subject) {
    VaccinationChart chart = reading.chart(caller, purpose, subject);
    return printing.print(paper(chart, people.details(caller, purpose, subject).person()));
  }

  static Paper paper(VaccinationChart chart, Person person) {
    Paper paper =
        Paper.titled(word("title"), person.name(), chart.asOf())
            .facts(
                List.of(
                    new Paper.Fact(word("name"), person.name() + "（" + person.kana() + "）"),
                    new Paper.Fact(word("born"), person.bornOn().toString()),
                    new Paper.Fact(word("day"), chart.asOf().toString())))
            .notice(word("what"));
    if (!chart.isWhole()) {
      paper = paper.notice(word("part"));
    }
    if (chart.given().isEmpty()) {
      return paper.paragraph(word("nothing"));
    }
    List<List<String>> rows =
        chart.given().stream().limit(Block.MOST_ROWS).map(PrintingVaccinations::row).toList();
    paper =
        paper.table(
            Stream.of("given", "vaccine", "number", "lot", "maker", "place", "source")
                .map(PrintingVaccinations::word)
                .toList(),
            rows);
    int left = chart.given().size() - rows.size();
    return left == 0 ? paper : paper.paragraph(word("more") + " " + left);
  }

  private static List<String> row(Vaccination given) {
    return List.of(
        given.day().toString(),
        name(given),
        given.number(),
        given.lot(),
        given.maker(),
        Stream.of(given.place(), given.doctor())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" ")),
        word(given.copied() ? "copied" : "document"));
  }

  /** As the document has it, with the English name of what is known. */
  private static String name(Vaccination given) {
    if (given.vaccine() == null) {
      return given.name();
    }
    String key = "vaccine." + given.vaccine();
    String english = ENGLISH.getString(key);
    boolean said = given.name().equals(JAPANESE.getString(key)) && given.name().equals(english);
    return said ? given.name() : given.name() + " / " + english;
  }

  private static String word(String key) {
    return WORDS.getString(key);
  }
}
