package jp.mimamori.portal.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import elemental.json.Json;
import elemental.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.Dataset;
import jp.mimamori.emergency.Entering;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Judgement;
import jp.mimamori.emergency.Judging;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReviewTimes;
import jp.mimamori.emergency.Section;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.shell.SignedIn;
import org.junit.jupiter.api.Test;

class EntryFormTest {

  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private static final Entry.Word LONG_AGO =
      new Entry.Word("見本 母", Instant.parse("2026-01-05T03:00:00Z"));

  private final Kept kept = new Kept();

  @Test
  void keepsTheOthersOfAFormWithOneBadField() {
    Writing writing = form("weight", "20");
    EntryForm form = new EntryForm(writing);

    form.putBack(left("weight", "2150", "height", "１２０", "wishes.child", "静かに"));

    assertThat(kept.values).containsOnlyKeys(path("height"), path("wishes.child"));
    assertThat(writing.box(path("height")).text()).isEqualTo("120");
    assertThat(writing.box(path("weight")).text()).isEqualTo("2150");
    assertThat(form.open()).containsExactly(writing.box(path("weight")));
  }

  @Test
  void asksAboutTheUnusualAndKeepsItNotBefore() {
    Writing writing = form();
    EntryForm form = new EntryForm(writing);

    form.putBack(left("vitals.awake.pulse", "190"));

    assertThat(kept.values).isEmpty();
    assertThat(form.open()).extracting(FieldBox::path).containsExactly(path("vitals.awake.pulse"));
  }

  @Test
  void opensTheEntriesOfAListThatWereTypedInto() {
    Writing writing = form("contacts.2.name", "祖母");
    EntryForm form = new EntryForm(writing);

    form.putBack(left("contacts.5.name", "叔父"));

    assertThat(writing.box(path("contacts.5.name")).text()).isEqualTo("叔父");
    assertThat(kept.values).containsKey(path("contacts.5.name"));
    assertThat(form.part(Section.CONTACTS).list("contacts").orElseThrow().next()).isEqualTo(6);
  }

  @Test
  void takesNothingThatNoFormHas() {
    Writing writing = form();
    JsonObject odd =
        left("no-such-place", "x", "contacts.51.name", "x", "weight", "1".repeat(5_000));
    odd.put("height", 120);

    new EntryForm(writing).putBack(odd);

    assertThat(kept.values).isEmpty();
    assertThat(kept.asked).isZero();
  }

  @Test
  void leavesWhatWasTypedWhenTheCallerMayNotEnterAnyMore() {
    Writing writing = form();
    EntryForm form = new EntryForm(writing);
    kept.refuses = true;

    form.putBack(left("height", "120"));

    assertThat(writing.box(path("height")).text()).isEqualTo("120");
    assertThat(form.open()).hasSize(1);
  }

  @Test
  void carriesTheLastValuesOverAndKnowsWhatIsOld() {
    Writing writing = form("weight", "20", "blood-type", "A+", "care.ventilator", "yes");

    new EntryForm(writing);

    assertThat(writing.box(path("weight")).text()).isEqualTo("20");
    assertThat(writing.box(path("care.ventilator")).text()).isEqualTo("yes");
    assertThat(writing.isOverdue(path("weight"), old("20"))).isTrue();
    assertThat(writing.isOverdue(path("blood-type"), old("A+"))).isFalse();
  }

  @Test
  void hasAPlaceForEveryFieldOfTheForm() {
    Writing writing = form();
    EntryForm form = new EntryForm(writing);

    Form.theOne().fields().stream()
        .filter(field -> field.section() != Section.BODY)
        .map(field -> path(field.key().replace("*", "3")))
        .forEach(
            path -> {
              Section section = Form.theOne().the(path).section();
              assertThat(writing.has(path) || form.part(section).open(path) && writing.has(path))
                  .as(path.text())
                  .isTrue();
            });
  }

  private Writing form(String... pathsAndValues) {
    Map<Path, Entry> entries = new TreeMap<>();
    for (int i = 0; i < pathsAndValues.length; i += 2) {
      entries.put(path(pathsAndValues[i]), old(pathsAndValues[i + 1]));
    }
    Dataset dataset = Dataset.of(entries);
    Sheet sheet = new Sheet(Dataset.EMPTY, null, null, Dataset.EMPTY, List.of(), List.of());
    return new Writing(
        new Keeping(kept, new Mother(), new SubjectId(UUID.randomUUID())),
        new Entering(sheet, dataset, Set.of(), Map.of()),
        Told.in(Locale.JAPANESE, NOW).showing(Files.OF_NOBODY),
        ReviewTimes.OF_THE_FORM,
        true);
  }

  private static Entry old(String value) {
    return new Entry(value, LONG_AGO, null);
  }

  private static JsonObject left(String... pathsAndTexts) {
    JsonObject left = Json.createObject();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      left.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return left;
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }

  /** Judges as the real one does, and holds what is kept. */
  private static final class Kept extends EnteringDataset {

    private final Map<Path, String> values = new TreeMap<>();
    private int asked;
    private boolean refuses;

    @Override
    public Map<Path, Judgement> enter(
        Caller caller, SubjectId subject, Map<Path, String> typed, Set<Path> sure) {
      asked++;
      if (refuses) {
        throw new RefusedException(Refusal.Reason.COURT_ORDER);
      }
      Judging judging = new Judging(LocalDate.of(2016, 9, 14), LocalDate.of(2026, 11, 27));
      Map<Path, Judgement> said = new TreeMap<>();
      typed.forEach(
          (path, text) -> {
            Judgement judgement = judging.judge(Form.theOne().the(path), text);
            said.put(path, judgement);
            if (judgement instanceof Judgement.Fine || sure.contains(path)) {
              values.put(path, judgement.value());
            }
          });
      return said;
    }
  }

  private static final class Mother extends SignedIn {

    @Override
    public Caller caller() {
      return new Caller(
          new AccountId(UUID.randomUUID()),
          Role.CITIZEN,
          null,
          "見本 母",
          Channel.values()[0],
          UUID.randomUUID());
    }
  }
}
