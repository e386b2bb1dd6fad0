package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import jp.mimamori.emergency.Stamp;
import jp.mimamori.emergency.Version;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;

/** Says that somebody submitted or decided since the page was opened, and offers what is new. */
class Overtaken extends Note {

  private static final long serialVersionUID = 1L;

  /**
   * @param history of the versions, newest first
   * @param load shows the newest one
   */
  Overtaken(List<Stamp> history, Locale locale, Runnable load) {
    super(Kind.ATTENTION, words(history.get(0), locale));
    setId("overtaken");
    Button button = new Button(getTranslation("difference.load"), click -> load.run());
    button.setId("load-newest");
    add(new Paragraph(new Words("difference.load.what")), button);
  }

  private static Words words(Stamp newest, Locale locale) {
    String who =
        newest.by().isEmpty()
            ? Texts.of("difference.somebody", locale)
            : newest.institution().isEmpty()
                ? newest.by()
                : Texts.of("ledger.who.other", locale, newest.by(), newest.institution());
    String key =
        newest.kind() == Version.Kind.APPROVED
            ? "difference.overtaken.decided"
            : "difference.overtaken.submitted";
    return new Words(key, who, Days.moment(newest.at(), locale));
  }
}
