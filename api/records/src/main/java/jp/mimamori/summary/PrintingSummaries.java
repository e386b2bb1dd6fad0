package jp.mimamori.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.paper.Paper;
import jp.mimamori.paper.Printing;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;

/** A summary as a PDF, to take to a visit or to keep with the chart; in Japanese. */
@ApplicationScoped
public class PrintingSummaries {

  private static final ResourceBundle WORDS = ResourceBundle.getBundle("jp.mimamori.summary.paper");

  @Inject SummarisingRecords summarising;
  @Inject ReadingPeople people;
  @Inject Printing printing;

  /**
   * The summary of today on paper.
   *
   * @throws RefusedException when the caller may not read this person's records for this purpose
   */
  public byte[] print(Caller caller, Purpose purpose, SubjectId subject) {
    Summary summary = summarising.of(caller, purpose, subject);
    Person person = people.details(caller, purpose, subject).person();
    return printing.print(paper(summary, person));
  }

  static Paper paper(Summary summary, Person person) {
    Paper paper =
        Paper.titled(word("title"), person.name(), summary.day())
            .facts(
                List.of(
                    new Paper.Fact(word("name"), person.name() + "（" + person.kana() + "）"),
                    new Paper.Fact(word("born"), person.bornOn().toString())))
            .notice(word("what"));
    paper = part(paper, summary, "allergies", Category.ALLERGY, summary.allergies(), LINE);
    paper = part(paper, summary, "medicines", Category.MEDICATION, summary.medicines(), MEDICINE);
    paper = part(paper, summary, "conditions", Category.CONDITION, summary.conditions(), LINE);
    paper = part(paper, summary, "devices", Category.OTHER, summary.devices(), LINE);
    return part(paper, summary, "checkups", Category.CHECKUP, summary.checkups(), CHECKUP);
  }

  private static final Function<Summary.Line, List<String>> LINE =
      line -> row(line, Stream.of(line.state(), line.severity()));

  private static final Function<Summary.Medicine, List<String>> MEDICINE =
      one -> row(one.line(), Stream.of(one.usage(), one.amount(), one.supply()));

  private static final Function<Summary.LastCheckup, List<String>> CHECKUP =
      one -> row(one.line(), one.notable().stream().map(PrintingSummaries::result));

  private static <T> Paper part(
      Paper paper,
      Summary summary,
      String name,
      Category category,
      List<T> found,
      Function<T, List<String>> row) {
    Paper headed = paper.heading(word(name));
    if (found.isEmpty()) {
      return headed.paragraph(word(summary.isShared(category) ? "nothing" : "not-shared"));
    }
    return headed.table(
        List.of(word("fact"), word("detail"), word("day"), word("source")),
        found.stream().map(row).toList());
  }

  private static List<String> row(Summary.Line line, Stream<String> details) {
    return List.of(
        line.name(),
        details
            .filter(detail -> !detail.isEmpty())
            .map(PrintingSummaries::code)
            .collect(Collectors.joining("、")),
        line.day().toString(),
        line.source().isEmpty() ? word("source.none") : line.source());
  }

  private static String result(CheckupItem item) {
    return (item.name() + " " + item.value() + " " + item.unit()).strip();
  }

  private static String code(String written) {
    return WORDS.containsKey("code." + written) ? word("code." + written) : written;
  }

  private static String word(String key) {
    return WORDS.getString(key);
  }
}
