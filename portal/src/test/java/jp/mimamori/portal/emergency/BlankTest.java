package jp.mimamori.portal.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.portal.emergency.file.FilePlace;
import jp.mimamori.portal.part.Typed;
import org.junit.jupiter.api.Test;

class BlankTest {

  private static final Told TOLD =
      Told.in(Locale.JAPANESE, Instant.parse("2026-11-27T03:00:00Z")).showing(Files.OF_NOBODY);

  @Test
  void makesWhatOneWritesInOfTheKindOfTheField() {
    for (Field field : Form.theOne().fields()) {
      Class<? extends Component> wanted =
          switch (field.kind()) {
            case TEXT, NUMBER, DAY, PHONE -> TextField.class;
            case LONG_TEXT -> TextArea.class;
            case CHOICE -> Select.class;
            case CHOICES -> FieldSet.class;
            case CARE -> Checkbox.class;
            case FILE -> FilePlace.class;
          };

      assertThat(blank(field.key()).component()).as(field.key()).isInstanceOf(wanted);
    }
  }

  @Test
  void givesEveryPlaceAnIdOfItsOwn() {
    Set<String> ids = new HashSet<>();

    Form.theOne().fields().forEach(field -> ids.add(Blank.id(path(field.key()))));

    assertThat(ids).hasSameSizeAs(Form.theOne().fields());
  }

  @Test
  void holdsWhatItIsGiven() {
    assertThat(shown("weight", "21.5")).isEqualTo("21.5");
    assertThat(shown("weight", "")).isEmpty();
    assertThat(shown("latex", "yes")).isEqualTo("yes");
    assertThat(shown("latex", "")).isEmpty();
    assertThat(shown("care.ventilator", "yes")).isEqualTo("yes");
    assertThat(shown("care.ventilator", "")).isEmpty();
    assertThat(shown("care.suction.where", "nose,mouth")).isEqualTo("mouth,nose");
    assertThat(shown("care.suction.where", "")).isEmpty();
    assertThat(shown("wishes.child", "一行目\n二行目")).isEqualTo("一行目\n二行目");
  }

  @Test
  void saysTheUnitBesideWhatIsAsked() {
    assertThat(((TextField) blank("weight").component()).getLabel()).isEqualTo("体重（kg）");
    assertThat(((TextField) blank("care.ventilator.fio2").component()).getLabel()).endsWith("（%）");
    assertThat(((TextField) blank("contacts.12.name").component()).getLabel()).isEqualTo("名前");
  }

  @Test
  void tellsThePageWhichPlaceIsTypedIntoAndWithWhatKeys() {
    assertThat(attribute("contacts.2.phone", Typed.PLACE)).isEqualTo("contacts.2.phone");
    assertThat(attribute("contacts.2.phone", Typed.KEYBOARD)).isEqualTo("tel");
    assertThat(attribute("weight", Typed.KEYBOARD)).isEqualTo("decimal");
    assertThat(attribute("wishes.family", Typed.PLACE)).isEqualTo("wishes.family");
    assertThat(attribute("latex", Typed.PLACE)).isNull();
  }

  private static String shown(String key, String text) {
    Blank blank = blank(key);
    blank.show("");
    blank.show(text);
    return blank.text();
  }

  private static String attribute(String key, String name) {
    return blank(key).component().getElement().getAttribute(name);
  }

  private static Blank blank(String key) {
    return Blank.of(path(key), TOLD);
  }

  private static Path path(String key) {
    return Path.parse(key.replace("*", "1")).orElseThrow();
  }
}
