package jp.mimamori.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mimamori.Quick;
import jp.mimamori.intake.XmlNotReadable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Quick(seconds = 2)
class XmlTest {

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  @Test
  void readsElementsAttributesAndText() throws XmlNotReadable {
    Element root =
        Xml.read(
            "<a xmlns='urn:x'>\n <b c='1' x:c='2' xmlns:x='urn:y'>two</b><b/></a>".getBytes(UTF_8));

    assertThat(root.namespace()).isEqualTo("urn:x");
    assertThat(root.at("b").attribute("c")).isEqualTo("1");
    assertThat(root.at("b").text()).isEqualTo("two");
    assertThat(root.at("b").place()).startsWith("2:");
    assertThat(root.children("b")).hasSize(2);
    assertThat(root.at("b", "nowhere", "either").exists()).isFalse();
    assertThat(root.at("nowhere").attribute("c")).isEmpty();
  }

  @Test
  void doesNotMistakeAnotherNamespaceForItsOwn() throws XmlNotReadable {
    Element root = Xml.read("<a xmlns='urn:x'><b xmlns='urn:y'/></a>".getBytes(UTF_8));

    assertThat(root.at("b").exists()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "shift_jis", "Windows-31J", "x-sjis", "MS932"})
  void readsJapaneseEncodingsWithTheCharactersOfWindows(String name) throws XmlNotReadable {
    assertThat(text(name, WINDOWS_31J)).isEqualTo("髙﨑①～健診");
  }

  @Test
  void readsEveryUnicodeEncoding() throws XmlNotReadable {
    assertThat(text("UTF-8", UTF_8)).isEqualTo("髙﨑①～健診");
    assertThat(text("UTF-16", UTF_16)).isEqualTo("髙﨑①～健診");
    assertThat(text("UTF-16", UTF_16LE)).isEqualTo("髙﨑①～健診");
    assertThat(text("UTF-16", UTF_16BE)).isEqualTo("髙﨑①～健診");
    assertThat(read("\uFEFF<a>𠮷野家󠄀</a>".getBytes(UTF_8)).text()).isEqualTo("𠮷野家󠄀");
  }

  @Test
  void refusesBytesThatAreNotInTheDeclaredEncoding() {
    byte[] shiftJis = "<?xml version='1.0' encoding='UTF-8'?><a>健診</a>".getBytes(WINDOWS_31J);

    assertThat(refusal(shiftJis)).isEqualTo(Reason.ENCODING);
  }

  @Test
  void saysWhereTheFirstByteIsThatDoesNotBelong() {
    byte[] cut =
        new byte[] {'<', 'a', '>', '\n', 'x', 'y', (byte) 0xE3, (byte) 0x82, '<', '/', 'a', '>'};

    assertThat(catchThrowableOfType(XmlNotReadable.class, () -> Xml.read(cut)).place())
        .isEqualTo("2:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-7", "UTF-32", "UTF-16", "IBM037", "no-such"})
  void refusesEncodingsThatHideWhatIsWritten(String name) {
    byte[] bytes = ("<?xml version='1.0' encoding='" + name + "'?><a/>").getBytes(US_ASCII);

    assertThat(refusal(bytes)).isEqualTo(Reason.ENCODING);
  }

  @Test
  void refusesTwoByteTextThatCallsItselfUtf8() {
    assertThat(refusal("<?xml version='1.0' encoding='UTF-8'?><a/>".getBytes(UTF_16LE)))
        .isEqualTo(Reason.ENCODING);
  }

  @Test
  void neverReadsAFileThatAnEntityNames(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "canary");

    String xxe = "<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><a>&e;</a>";
    String parameter = "<!DOCTYPE a [<!ENTITY % e SYSTEM '" + secret.toUri() + "'> %e;]><a/>";
    String external = "<!DOCTYPE a SYSTEM '" + secret.toUri() + "'><a/>";

    assertThat(refusal(xxe.getBytes(UTF_8))).isEqualTo(Reason.DOCTYPE);
    assertThat(refusal(parameter.getBytes(UTF_8))).isEqualTo(Reason.DOCTYPE);
    assertThat(refusal(external.getBytes(UTF_8))).isEqualTo(Reason.DOCTYPE);
    assertThat(refusal(xxe.getBytes(UTF_16))).isEqualTo(Reason.DOCTYPE);
  }

  @Test
  void leavesInclusionsAlone() throws XmlNotReadable {
    String include =
        "<a><i:include xmlns:i='http://www.w3.org/2001/XInclude' href='file:///etc/hostname'/></a>";

    assertThat(read(include.getBytes(UTF_8)).children())
        .singleElement()
        .satisfies(element -> assertThat(element.text()).isEmpty());
  }

  @Test
  void refusesEntityBombs() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10));
      laughs.append("'>");
    }
    String quadratic =
        "<!DOCTYPE a [<!ENTITY b '"
            + "x".repeat(50_000)
            + "'>]><a>"
            + "&b;".repeat(50_000)
            + "</a>";

    assertThat(refusal(laughs.append("]><a>&l9;</a>").toString().getBytes(UTF_8)))
        .isEqualTo(Reason.DOCTYPE);
    assertThat(refusal(quadratic.getBytes(UTF_8))).isEqualTo(Reason.DOCTYPE);
  }

  @Test
  void refusesWhatIsNestedTooDeeply() {
    assertThat(refusal("<a>".repeat(1_000_000).getBytes(UTF_8))).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void refusesTooManyElementsAndAttributes() {
    String elements = "<a>" + "<b/>".repeat(300_000) + "</a>";
    StringBuilder attributes = new StringBuilder("<a");
    for (int i = 0; i < 5_000; i++) {
      attributes.append(" a").append(i).append("=''");
    }

    assertThat(refusal(elements.getBytes(UTF_8))).isEqualTo(Reason.TOO_COMPLEX);
    assertThat(refusal(attributes.append("/>").toString().getBytes(UTF_8)))
        .isIn(Reason.TOO_COMPLEX, Reason.MALFORMED);
  }

  @Test
  void refusesWhatIsTooLargeBeforeReadingIt() {
    assertThat(refusal(new byte[Xml.MAX_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "<a>", "<a></b>", "<a/><b/>", "<a>&nbsp;</a>", "<a b=1/>"})
  void refusesWhatIsNotWellFormed(String text) {
    assertThat(refusal(text.getBytes(UTF_8))).isIn(Reason.MALFORMED, Reason.DOCTYPE);
  }

  @Test
  void tellsWhereItStopped() {
    XmlNotReadable refusal =
        catchThrowableOfType(
            XmlNotReadable.class, () -> Xml.read("<a>\n<b>\n</a>".getBytes(UTF_8)));

    assertThat(refusal.place()).startsWith("3:");
    assertThat(refusal.getMessage()).isEqualTo("MALFORMED");
  }

  @Test
  void readsTheStartOfAnythingWithoutFailing() {
    assertThat(Xml.start("<a/>".getBytes(UTF_16), 100)).isEqualTo("<a/>");
    assertThat(Xml.start(new byte[0], 100)).isEmpty();
    assertThat(Xml.start("<?xml encoding='no'?><a/>".getBytes(ISO_8859_1), 100)).contains("<a/>");
  }

  @Test
  void readsALargeDocumentQuickly() throws XmlNotReadable {
    byte[] large = ("<a>" + "<b c='1'>text</b>".repeat(190_000) + "</a>").getBytes(UTF_8);

    Element root = read(large);

    assertThat(root.children("b")).hasSize(190_000);
  }

  private static String text(String name, Charset charset) throws XmlNotReadable {
    String document = "<?xml version='1.0' encoding='" + name + "'?><a>髙﨑①～健診</a>";
    return read(document.getBytes(charset)).text();
  }

  private static Element read(byte[] bytes) throws XmlNotReadable {
    return Xml.read(bytes);
  }

  private static Reason refusal(byte[] bytes) {
    return catchThrowableOfType(XmlNotReadable.class, () -> Xml.read(bytes)).reason();
  }
}
