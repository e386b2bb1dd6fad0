package jp.mimamori.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.mimamori.code.InsurerNumber;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Normal;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Importer;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Severity;
import jp.mimamori.intake.bundle.BundleImporter;
import jp.mimamori.intake.checkup.CheckupArchive;
import jp.mimamori.intake.checkup.CheckupImporter;
import jp.mimamori.intake.notebook.NotebookImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyPapersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final List<Importer> IMPORTERS =
      List.of(new NotebookImporter(), new CheckupImporter(), new BundleImporter());

  /** Warnings that the demonstration is meant to show. */
  private static final Set<String> INTENDED = Set.of("UNDATED");

  @Test
  void everyPaperIsReadWithNothingButIntendedWarnings() {
    Map<String, Set<String>> unexpected = new TreeMap<>();
    for (Paper paper : papers(TODAY)) {
      for (Finding finding : read(paper).findings()) {
        boolean fine =
            finding.severity() == Severity.NOTE || INTENDED.contains(finding.code().name());
        if (!fine) {
          unexpected
              .computeIfAbsent(
                  paper.about() + " " + paper.upload().fileName(), p -> new HashSet<>())
              .add(finding.code().name() + " " + finding.place());
        }
      }
    }

    assertThat(unexpected).isEmpty();
  }

  @Test
  void everyPaperNamesThePersonItIsAbout() {
    for (Paper paper : papers(TODAY)) {
      Claim claim = draft(paper).claim();
      Member about = paper.about();

      assertThat(claim.birthDate()).isEqualTo(about.bornOn(TODAY));
      assertThat(claim.sex()).isEqualTo(about.sex());
      assertThat(names(claim)).contains(Normal.name(about.kana()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22", "2027-03-31", "2028-02-29", "2029-01-01", "2031-12-31"})
  void nothingLiesInTheFutureOrBeforeBirthOnWhateverDayItStarts(String day) {
    LocalDate today = LocalDate.parse(day);

    for (Paper paper : papers(today)) {
      LocalDate born = paper.about().bornOn(today);
      assertThat(draft(paper).records())
          .as(paper.about() + " " + paper.upload().fileName())
          .allMatch(
              r -> !r.effective().day().isAfter(today) && !r.effective().day().isBefore(born));
    }
  }

  @Test
  void theChildHasHundredsOfRecordsOfManyKinds() {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    Set<String> keys = new HashSet<>();
    papers(TODAY).stream()
        .filter(paper -> paper.about() == Member.HINATA)
        .flatMap(paper -> draft(paper).records().stream())
        .forEach(
            record -> {
              categories.add(record.category());
              keys.add(record.key());
            });

    assertThat(keys).hasSizeGreaterThan(500);
    assertThat(categories)
        .contains(
            Category.MEDICATION,
            Category.VACCINATION,
            Category.ALLERGY,
            Category.CONDITION,
            Category.LABORATORY,
            Category.VITALS,
            Category.ENCOUNTER,
            Category.INSURANCE,
            Category.DOCUMENT,
            Category.OTHER);
  }

  @Test
  void theToddlersCheckupsAreMotherAndChildHealth() {
    Stream<Category> categories =
        papers(TODAY).stream()
            .filter(paper -> paper.upload().fileName().startsWith("nyuji"))
            .flatMap(paper -> draft(paper).records().stream())
            .filter(record -> record.resourceType().equals("Observation"))
            .map(record -> record.category());

    assertThat(categories).isNotEmpty().containsOnly(Category.MATERNAL_CHILD);
  }

  @Test
  void theArchiveHoldsThreeOfTheFamilyAndTwoStrangers() {
    CheckupArchive archive = CheckupArchive.read(new FamilyPapers(TODAY).archive());

    assertThat(archive.isRefused()).isFalse();
    assertThat(archive.findings()).isEmpty();
    List<String> born = new ArrayList<>();
    for (CheckupArchive.Entry entry : archive.entries()) {
      born.add("" + entry.reading().draft().orElseThrow().claim().birthDate());
    }
    assertThat(born)
        .hasSize(5)
        .contains(
            "" + Member.HARUKA.bornOn(TODAY),
            "" + Member.KENTA.bornOn(TODAY),
            "" + Member.CHIYO.bornOn(TODAY));
  }

  @Test
  void insurersDoNotExistButTheirNumbersHold() {
    for (Member member : Member.values()) {
      for (Card card : member.cards()) {
        assertThat(new InsurerNumber(card.insurer()).checkDigitHolds()).isTrue();
        assertThat(card.insurer()).containsPattern("99");
      }
    }
  }

  @Test
  void theSameDayGivesTheSamePapers() {
    List<Paper> first = papers(TODAY);
    List<Paper> second = papers(TODAY);

    assertThat(first).hasSameSizeAs(second);
    for (int i = 0; i < first.size(); i++) {
      assertThat(first.get(i).upload().bytes()).isEqualTo(second.get(i).upload().bytes());
    }
  }

  private static List<Paper> papers(LocalDate today) {
    return new FamilyPapers(today).single();
  }

  private static Draft draft(Paper paper) {
    Reading reading = read(paper);
    return reading
        .draft()
        .orElseThrow(() -> new AssertionError(paper + " refused: " + reading.findings()));
  }

  private static Reading read(Paper paper) {
    return IMPORTERS.stream()
        .filter(importer -> importer.recognises(paper.upload()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not recognised: " + paper))
        .read(paper.upload());
  }

  private static List<String> names(Claim claim) {
    return Stream.of(claim.name(), claim.kana())
        .filter(name -> name != null)
        .map(Normal::name)
        .toList();
  }
}
