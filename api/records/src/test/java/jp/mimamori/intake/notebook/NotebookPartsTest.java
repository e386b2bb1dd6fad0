package jp.mimamori.intake.notebook;

import static jp.mimamori.intake.notebook.Made.codes;
import static jp.mimamori.intake.notebook.Made.draft;
import static jp.mimamori.intake.notebook.Made.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.csv.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookPartsTest {

  private static final String ID = "20260408000001";

  private static Notebook notebook() {
    return Made.dispensing()
        .drug(2, "もう一つの薬", "2", "錠", 1, "")
        .usage(2, "1日2回 朝夕食後", 7, "日分", 1)
        .caution("お大事に");
  }

  /** Cut in the middle of the second RP, between its drug and its usage. */
  private static List<String> parts() {
    List<String> lines = notebook().text().lines().toList();
    int cut = lines.size() - 2;
    return List.of(
        part(lines.subList(1, cut), ID, 2, 1), part(lines.subList(cut, lines.size()), ID, 2, 2));
  }

  private static String part(List<String> lines, String id, int count, int index) {
    List<String> all = new ArrayList<>(List.of("JAHISTC08,1"));
    all.addAll(lines);
    all.add("911," + id + "," + count + "," + index);
    return String.join("\r\n", all) + "\r\n";
  }

  private static Upload upload(String name, String text) {
    return new Upload(name, text.getBytes(CsvText.SHIFT_JIS));
  }

  private static NotebookParts.Joined join(String... texts) {
    List<Upload> uploads = new ArrayList<>();
    for (String text : texts) {
      uploads.add(upload("QR" + (uploads.size() + 1), text));
    }
    return NotebookParts.join(uploads);
  }

  private static List<String> names(NotebookParts.Joined joined) {
    return joined.findings().stream().map(f -> f.code().name() + " " + f.place()).toList();
  }

  @Test
  void joinsPartsInAnyOrder() {
    NotebookParts.Joined joined = join(parts().get(1), parts().get(0));

    assertThat(joined.findings()).isEmpty();
    Reading reading = new NotebookImporter().read(joined.upload().orElseThrow());
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.draft()).contains(draft(notebook()));
  }

  @Test
  void readsPartsThatWerePastedOneAfterTheOther() {
    Reading reading = read(parts().get(1) + parts().get(0));

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.draft()).contains(draft(notebook()));
  }

  @Test
  void readsASinglePartThatIsWhole() {
    List<String> lines = notebook().text().lines().skip(1).toList();

    assertThat(read(part(lines, ID, 1, 1)).draft()).contains(draft(notebook()));
  }

  @Test
  void usesAnIdenticalDuplicateOnce() {
    NotebookParts.Joined joined = join(parts().get(0), parts().get(1), parts().get(0));

    assertThat(names(joined)).containsExactly("PART_DUPLICATE QR3 line 1");
    assertThat(new NotebookImporter().read(joined.upload().orElseThrow()).draft())
        .contains(draft(notebook()));
  }

  @Test
  void refusesADuplicateThatDiffers() {
    String other = parts().get(0).replace("みどり町薬局", "べつの薬局");

    NotebookParts.Joined joined = join(parts().get(0), parts().get(1), other);

    assertThat(names(joined)).containsExactly("PART_CONFLICT QR3 line 1");
    assertThat(joined.upload()).isEmpty();
  }

  @Test
  void namesTheMissingPart() {
    NotebookParts.Joined joined = join(parts().get(1));

    assertThat(joined.upload()).isEmpty();
    assertThat(joined.findings())
        .containsExactly(Finding.of(NotebookFinding.PART_MISSING, "QR1 line 1", "1", "2"));
  }

  @Test
  void namesTheTruncatedPart() {
    String cut = parts().get(1).substring(0, parts().get(1).indexOf("911"));

    assertThat(names(join(parts().get(0), cut))).contains("PART_TRUNCATED QR2 line 3");
  }

  @Test
  void refusesPartsOfTwoNotebooks() {
    String foreign = parts().get(1).replace(ID, "99999999999999");

    assertThat(names(join(parts().get(0), foreign)))
        .contains("PART_OF_ANOTHER_NOTEBOOK QR2 line 1");
  }

  @Test
  void refusesPartsOfAnotherCount() {
    String foreign = parts().get(1).replace(ID + ",2,2", ID + ",3,2");

    assertThat(names(join(parts().get(0), foreign)))
        .contains("PART_OF_ANOTHER_NOTEBOOK QR2 line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {",2,3", ",2,0", ",0,0", ",a,b", ",", ",1000000000000,1"})
  void refusesImpossiblePartNumbers(String numbers) {
    String changed = parts().get(1).replace(ID + ",2,2", ID + numbers);

    assertThat(codes(read(changed))).containsExactly("PART_CONTROL_INVALID");
  }

  @Test
  void refusesTwoWholeNotebooksInOneText() {
    assertThat(codes(read(notebook().text() + notebook().text()))).containsOnly("PART_TRUNCATED");
  }

  @Test
  void refusesTextBeforeTheFirstPart() {
    NotebookParts.Joined joined = join("201,1,薬\r\n" + parts().get(0), parts().get(1));

    assertThat(joined.upload()).isEmpty();
    assertThat(names(joined)).contains("NOT_A_NOTEBOOK QR1 line 1");
  }

  @Test
  void refusesNothingAtAll() {
    assertThat(NotebookParts.join(List.of()).upload()).isEmpty();
    assertThat(names(NotebookParts.join(List.of()))).containsExactly("NOT_A_NOTEBOOK line 1");
  }

  @Test
  void keepsEveryCharacterWhenJoining() {
    String text =
        Stream.of(parts().get(0), parts().get(1))
            .map(t -> t.replace("みどり", "髙﨑"))
            .reduce("", String::concat);

    NotebookParts.Joined joined = NotebookParts.join(List.of(upload("QR", text)));

    assertThat(new String(joined.upload().orElseThrow().bytes(), StandardCharsets.UTF_8))
        .contains("髙﨑町薬局");
  }

  @Test
  void namesTheFirstOfManyMissingParts() {
    Finding missing =
        join(part(notebook().text().lines().skip(1).toList(), ID, 999, 1)).findings().get(0);

    assertThat(missing)
        .isEqualTo(
            Finding.of(
                NotebookFinding.PART_MISSING,
                "QR1 line 1",
                "2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …",
                "999"));
  }
}
