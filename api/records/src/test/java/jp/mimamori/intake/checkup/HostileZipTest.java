package jp.mimamori.intake.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import jp.mimamori.Quick;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Quick(seconds = 5)
class HostileZipTest {

  private static final int DIRECTORY_ENTRY = 0x02014b50;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../h1.xml",
        "a/../../h1.xml",
        "/etc/h1.xml",
        "C:/h1.xml",
        "a\\..\\h1.xml",
        "a/\u0000.xml"
      })
  void refusesNamesThatLeadOut(String name) {
    assertThat(codes(Zips.of(1).entry(name, new byte[1]).upload()))
        .containsExactly(CheckupFinding.ZIP_UNSAFE_NAME);
  }

  @Test
  void refusesAnEntryThatGrowsTooLarge() {
    assertThat(codes(Zips.of(1).file("DATA/h9.xml", new byte[6_000_000]).upload()))
        .containsExactly(CheckupFinding.ZIP_TOO_LARGE);
  }

  @Test
  void refusesManyEntriesThatGrowTooLargeTogether() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    byte[] zeros = new byte[4_000_000];
    for (int i = 0; i < 10; i++) {
      entries.put("DATA/h" + i + ".xml", zeros);
    }

    assertThat(codes(new Upload("a.zip", Zips.zip(entries, StandardCharsets.UTF_8))))
        .containsExactly(CheckupFinding.ZIP_TOO_LARGE);
  }

  @Test
  void refusesTooManyEntries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 60_000; i++) {
      entries.put("DATA/h" + i + ".xml", new byte[0]);
    }

    assertThat(codes(new Upload("a.zip", Zips.zip(entries, StandardCharsets.UTF_8))))
        .containsExactly(CheckupFinding.ZIP_TOO_MANY);
  }

  @Test
  void refusesEntriesThatAreLongerThanTheySay() {
    byte[] zip = Zips.of(1).upload().bytes();
    eachDirectoryEntry(zip, at -> little(zip).putInt(at + 24, 100));

    CheckupArchive archive = CheckupArchive.read(new Upload("a.zip", zip));

    assertThat(archive.entries()).isEmpty();
    assertThat(archive.isRefused()).isTrue();
  }

  @Test
  void refusesEntriesThatShareTheirBytes() {
    byte[] zip = Zips.of(2).upload().bytes();
    int[] first = {-1};
    eachDirectoryEntry(
        zip,
        at -> {
          first[0] = first[0] < 0 ? little(zip).getInt(at + 42) : first[0];
          little(zip).putInt(at + 42, first[0]);
        });

    assertThat(codes(new Upload("a.zip", zip))).containsExactly(CheckupFinding.ZIP_BROKEN);
  }

  @Test
  void refusesPasswords() {
    byte[] zip = Zips.of(1).upload().bytes();
    eachDirectoryEntry(zip, at -> zip[at + 8] |= 1);

    assertThat(codes(new Upload("a.zip", zip))).containsExactly(CheckupFinding.ZIP_ENCRYPTED);
  }

  @Test
  void refusesLinks() {
    byte[] zip = Zips.of(1).upload().bytes();
    eachDirectoryEntry(
        zip,
        at -> {
          zip[at + 5] = 3;
          little(zip).putInt(at + 38, 0xA1FF << 16);
        });

    assertThat(codes(new Upload("a.zip", zip))).containsExactly(CheckupFinding.ZIP_LINK);
  }

  @Test
  void refusesTwoEntriesOfOneName() {
    byte[] zip =
        Zips.of(1).entry("x/a.txt", new byte[1]).entry("x/b.txt", new byte[1]).upload().bytes();
    String same = new String(zip, StandardCharsets.ISO_8859_1).replace("x/b.txt", "x/a.txt");

    assertThat(codes(new Upload("a.zip", same.getBytes(StandardCharsets.ISO_8859_1))))
        .containsExactly(CheckupFinding.ZIP_SAME_NAME);
  }

  @Test
  void refusesOneDamagedDocumentAlone() {
    byte[] zip = Zips.of(2).upload().bytes();
    zip[200] ^= 0x55;

    CheckupArchive archive = CheckupArchive.read(new Upload(Zips.NAME + ".zip", zip));

    assertThat(archive.entries())
        .extracting(entry -> entry.reading().draft().isPresent())
        .containsExactly(false, true);
    assertThat(archive.entries().get(0).reading().findings())
        .extracting(Finding::code)
        .contains(CheckupFinding.ENTRY_BROKEN);
  }

  @Test
  void refusesEveryCutOfAnArchive() {
    byte[] zip = Zips.of(1).upload().bytes();

    for (int length = 0; length < zip.length; length += 3) {
      assertThat(codes(new Upload("a.zip", Arrays.copyOf(zip, length))))
          .containsExactly(CheckupFinding.ZIP_BROKEN);
    }
  }

  @Test
  void survivesRandomDamage() {
    byte[] whole = Zips.of(2).claim(1, "06139992").summary(1).upload().bytes();
    Random random = new Random(20240612);

    for (int round = 0; round < 3_000; round++) {
      byte[] zip = whole.clone();
      for (int i = 0; i < 1 + round % 4; i++) {
        zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
      }
      CheckupArchive archive = CheckupArchive.read(new Upload("a.zip", zip));
      archive.entries().forEach(entry -> assertThat(entry.reading()).isNotNull());
    }
  }

  private static void eachDirectoryEntry(byte[] zip, IntConsumer change) {
    for (int at = 0; at < zip.length - 46; at++) {
      if (little(zip).getInt(at) == DIRECTORY_ENTRY) {
        change.accept(at);
      }
    }
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static List<FindingCode> codes(Upload upload) {
    return CheckupArchive.read(upload).findings().stream().map(Finding::code).distinct().toList();
  }
}
