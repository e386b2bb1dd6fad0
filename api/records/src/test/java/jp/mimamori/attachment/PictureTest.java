package jp.mimamori.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a picture nothing is kept but what it shows. */
class PictureTest {

  private static final String TOLD = "CANARY 35.6895";

  @Test
  void keepsNothingThatACameraWroteDown() {
    byte[] photograph = Photos.photograph(64, 48, 1);
    photograph =
        Photos.with(photograph, 0xE1, Photos.ascii("http://ns.adobe.com/xap/1.0/\0" + TOLD));
    photograph = Photos.with(photograph, 0xED, Photos.ascii("Photoshop 3.0\0" + TOLD));
    photograph = Photos.with(photograph, 0xFE, Photos.ascii(TOLD));
    photograph = Photos.with(photograph, 0xE2, Photos.ascii("MPF\0" + TOLD));

    Cleaning.CleanFile kept = Cleaning.of(photograph);

    assertThat(text(photograph)).contains(TOLD, "Exif", "GPS 35");
    assertThat(kept.type()).isEqualTo(FileType.JPEG);
    assertThat(text(kept.bytes()))
        .doesNotContain("CANARY", "Exif", "GPS", "http", "Photoshop", "MPF", "ICC_PROFILE");
    assertThat(Jpeg.namesAPlace(photograph)).isTrue();
    assertThat(Jpeg.namesAPlace(kept.bytes())).isFalse();
    assertThat(colours(kept.bytes())).isEqualTo("RGBB");
  }

  /** Where red, green and blue lie once the picture is turned as the camera says. */
  @ParameterizedTest
  @CsvSource({
    "1, RGBB, 64x48",
    "2, GRBB, 64x48",
    "3, BBGR, 64x48",
    "4, BBRG, 64x48",
    "5, RBGB, 48x64",
    "6, BRBG, 48x64",
    "7, BGBR, 48x64",
    "8, GBRB, 48x64",
    "0, RGBB, 64x48",
    "9, RGBB, 64x48"
  })
  void turnsItAsTheCameraWasHeld(int orientation, String colours, String size) {
    byte[] kept = Cleaning.of(Photos.photograph(64, 48, orientation)).bytes();

    BufferedImage seen = Photos.decoded(kept);
    assertThat(seen.getWidth() + "x" + seen.getHeight()).isEqualTo(size);
    assertThat(colours(kept)).isEqualTo(colours);
  }

  @ParameterizedTest
  @CsvSource({"4032, 3024, 2048, 1536", "6000, 40, 2048, 14", "2048, 2048, 2048, 2048"})
  void keepsNoMorePixelsThanAPageShows(int width, int height, int keptWidth, int keptHeight) {
    BufferedImage seen = Photos.decoded(Cleaning.of(Photos.jpeg(width, height)).bytes());

    assertThat(seen.getWidth()).isEqualTo(keptWidth);
    assertThat(seen.getHeight()).isCloseTo(keptHeight, org.assertj.core.data.Offset.offset(1));
  }

  @Test
  void makesItSmallForAListOfMany() {
    byte[] clean = Cleaning.of(Photos.jpeg(2400, 1800)).bytes();
    byte[] tiny = Cleaning.of(Photos.png(32, 16)).bytes();

    byte[] small = Cleaning.small(FileType.JPEG, clean);

    assertThat(small).hasSizeLessThan(40_000);
    assertThat(Photos.decoded(small).getWidth()).isEqualTo(320);
    assertThat(Photos.decoded(small).getHeight()).isEqualTo(240);
    assertThat(Photos.decoded(Cleaning.small(FileType.PNG, tiny)).getWidth()).isEqualTo(32);
  }

  @Test
  void keepsOfAPngNoWords() {
    byte[] png = Photos.png(32, 32);
    png = Photos.withChunk(png, "tEXt", Photos.ascii("Comment\0" + TOLD));
    png = Photos.withChunk(png, "iTXt", Photos.ascii("XML:com.adobe.xmp\0\0\0\0\0" + TOLD));
    png = Photos.withChunk(png, "zTXt", Photos.ascii("Comment\0\0" + TOLD));
    png = Photos.withChunk(png, "tIME", new byte[7]);

    Cleaning.CleanFile kept = Cleaning.of(png);

    assertThat(kept.type()).isEqualTo(FileType.PNG);
    assertThat(text(kept.bytes())).doesNotContain("CANARY", "tEXt", "iTXt", "zTXt", "tIME", "eXIf");
    assertThat(colours(kept.bytes())).isEqualTo("RGBB");
    assertThat(Photos.decoded(kept.bytes()).getColorModel().hasAlpha()).isTrue();
  }

  @Test
  void turnsAPngToo() {
    byte[] png = Photos.withChunk(Photos.png(64, 48), "eXIf", Photos.exif(6, true));

    byte[] kept = Cleaning.of(png).bytes();

    assertThat(colours(kept)).isEqualTo("BRBG");
    assertThat(text(kept)).doesNotContain("GPS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PK\3\4 an archive", "<html><script>alert(1)</script></html>", "%PDF-1.7"})
  void losesWhatHangsOnBehindItsEnd(String tail) {
    byte[] kept = Cleaning.of(Photos.joined(Photos.jpeg(40, 30), Photos.ascii(tail))).bytes();
    byte[] png = Cleaning.of(Photos.joined(Photos.png(40, 30), Photos.ascii(tail))).bytes();

    assertThat(text(kept)).doesNotContain(tail).endsWith("\u00FF\u00D9");
    assertThat(text(png)).doesNotContain(tail).contains("IEND");
  }

  @Test
  void keepsTheSameBytesOfTheSamePicture() {
    assertThat(Cleaning.of(Photos.photograph(64, 48, 1)).bytes())
        .isEqualTo(Cleaning.of(Photos.photograph(64, 48, 1)).bytes());
  }

  @Test
  void takesGreyAndProgressiveOnes() {
    byte[] grey = Photos.encoded("jpeg", Photos.drawing(40, 30, BufferedImage.TYPE_BYTE_GRAY));

    assertThat(Cleaning.of(grey).type()).isEqualTo(FileType.JPEG);
    assertThat(Photos.decoded(Cleaning.of(Photos.progressive(40, 30)).bytes()).getWidth())
        .isEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 0.7, 0.95})
  void refusesWhatBreaksOff(double part) {
    byte[] jpeg = Photos.photograph(600, 400, 1);
    byte[] png = Photos.png(600, 400);

    assertThat(refused(Arrays.copyOf(jpeg, (int) (jpeg.length * part))))
        .isEqualTo(Unfit.Why.PICTURE_DAMAGED);
    assertThat(refused(Arrays.copyOf(png, Math.max(20, (int) (png.length * part)))))
        .isEqualTo(Unfit.Why.PICTURE_DAMAGED);
  }

  @Test
  void refusesWhatIsDamagedInside() {
    byte[] png = Photos.png(60, 40);
    png[png.length - 20] ^= 0x55;
    byte[] jpeg = Photos.jpeg(600, 400);
    // the rest of its scan is gone, the end is there
    byte[] cut = Photos.joined(Arrays.copyOf(jpeg, jpeg.length / 2), Photos.ascii("\u00FF\u00D9"));

    assertThat(refused(png)).isEqualTo(Unfit.Why.PICTURE_DAMAGED);
    assertThat(refused(cut)).isEqualTo(Unfit.Why.PICTURE_DAMAGED);
    assertThat(refused(Photos.ascii("\u00FF\u00D8\u00FF\u00D9")))
        .isEqualTo(Unfit.Why.PICTURE_DAMAGED);
    assertThat(refused(Photos.claimingPng(200, 200))).isEqualTo(Unfit.Why.PICTURE_DAMAGED);
  }

  @Test
  void refusesMorePixelsThanItDecodes() {
    assertThat(refused(Photos.claimingPng(30_000, 30_000))).isEqualTo(Unfit.Why.PICTURE_TOO_LARGE);
    assertThat(refused(Photos.claimingPng(50_000_000, 1))).isEqualTo(Unfit.Why.PICTURE_TOO_LARGE);
    assertThat(refused(Photos.claimingPng(Integer.MAX_VALUE, Integer.MAX_VALUE)))
        .isEqualTo(Unfit.Why.PICTURE_TOO_LARGE);
    assertThat(refused(Photos.claimingPng(-1, 10))).isEqualTo(Unfit.Why.PICTURE_DAMAGED);
    assertThat(refused(Photos.claimingPng(0, 10))).isEqualTo(Unfit.Why.PICTURE_DAMAGED);
    assertThat(refused(Photos.claimingJpeg(65_000, 65_000))).isEqualTo(Unfit.Why.PICTURE_TOO_LARGE);
  }

  @Test
  void refusesWhatMoves() {
    byte[] animated = Photos.withChunk(Photos.png(10, 10), "acTL", new byte[8]);

    assertThat(refused(animated)).isEqualTo(Unfit.Why.ANIMATED);
  }

  @Test
  void saysOfOtherPicturesThatTheyAreOthers() {
    assertThat(refused(Photos.ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")))
        .isEqualTo(Unfit.Why.HEIC);
    assertThat(refused(Photos.ascii("\0\0\0\u0018ftypmif1\0\0\0\0heic"))).isEqualTo(Unfit.Why.HEIC);
    assertThat(refused(Photos.ascii("\0\0\0\u0018ftypavif\0\0\0\0")))
        .isEqualTo(Unfit.Why.OTHER_PICTURE);
    assertThat(refused(Photos.encoded("gif", Photos.drawing(9, 9, BufferedImage.TYPE_INT_RGB))))
        .isEqualTo(Unfit.Why.OTHER_PICTURE);
    assertThat(refused(Photos.ascii("RIFF\20\0\0\0WEBPVP8 "))).isEqualTo(Unfit.Why.OTHER_PICTURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "<svg onload='alert(1)'/>",
        "PK\3\4",
        "\0\0\0\u0018ftypisom",
        "GIF",
        "\u00FF\u00D8"
      })
  void refusesWhatIsNeitherPictureNorPaper(String bytes) {
    assertThat(refused(Photos.ascii(bytes))).isEqualTo(Unfit.Why.FILE_TYPE);
  }

  @Test
  void refusesNothing() {
    assertThat(refused(new byte[0])).isEqualTo(Unfit.Why.FILE_EMPTY);
  }

  @Test
  void comesToAnEndOnWhateverIsSent() {
    byte[] jpeg = Photos.photograph(80, 60, 6);
    byte[] png = Photos.png(80, 60);
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 400; i++) {
      byte[] one = (i % 2 == 0 ? jpeg : png).clone();
      for (int k = 0; k < 1 + i % 5; k++) {
        one[3 + random.nextInt(one.length - 3)] = (byte) random.nextInt();
      }
      try {
        assertThat(text(Cleaning.of(one).bytes())).doesNotContain("GPS");
      } catch (Unfit refused) {
        assertThat(refused.why()).isNotNull();
      }
    }
  }

  private static Unfit.Why refused(byte[] bytes) {
    Unfit unfit = catchThrowableOfType(Unfit.class, () -> Cleaning.of(bytes));
    assertThat(unfit).isNotNull();
    return unfit.why();
  }

  /** The colours of the four quarters: top left, top right, bottom left, bottom right. */
  private static String colours(byte[] bytes) {
    BufferedImage image = Photos.decoded(bytes);
    int right = image.getWidth() * 3 / 4;
    int below = image.getHeight() * 3 / 4;
    int left = image.getWidth() / 4;
    int above = image.getHeight() / 4;
    return ""
        + colour(image.getRGB(left, above))
        + colour(image.getRGB(right, above))
        + colour(image.getRGB(left, below))
        + colour(image.getRGB(right, below));
  }

  private static char colour(int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    return red > 150 && green < 100 ? 'R' : green > 150 && red < 100 ? 'G' : blue > 150 ? 'B' : '?';
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
