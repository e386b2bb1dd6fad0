package jp.mimamori.checkup.judging;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.mimamori.checkup.Bound;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.Flag;

/** The words for judgements, on pages and in the contract alike. */
public final class JudgementWords {

  private static final String BUNDLE = "jp.mimamori.checkup.judging.judgement";

  private final Locale language;
  private final ResourceBundle texts;

  public JudgementWords(Locale language) {
    this.language = language;
    this.texts = in(language);
  }

  /** By a key that begins with {@code judgement.}; やさしい日本語 carries its readings in brackets. */
  public static ResourceBundle in(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        JudgementWords.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** A sentence without readings. */
  public String text(Saying saying) {
    return filled(saying.key(), saying.arguments().toArray());
  }

  /** Sentences one after the other. */
  public String paragraph(List<Saying> sayings) {
    String between = filled("judgement.space");
    return String.join(between, sayings.stream().map(this::text).toList());
  }

  public String name(Measure measure) {
    return filled("judgement.measure." + measure);
  }

  String names(Collection<Measure> measures) {
    return String.join(
        filled("judgement.comma"), measures.stream().map(this::name).distinct().toList());
  }

  public String name(Guidance guidance) {
    return filled("judgement.guidance." + guidance);
  }

  public String name(Metabolic metabolic) {
    return filled("judgement.metabolic." + metabolic);
  }

  /** Why the rules may give something else than the document says. */
  public String explanation(Difference difference) {
    return filled("judgement.difference." + difference);
  }

  /** From where on: 130 mmHg以上. */
  public String cut(Cut cut, String unit) {
    return filled("judgement.cut." + cut.sign(), amount(cut.end().toPlainString(), unit));
  }

  /** The limit that a result has reached: 保健指導判定値（120 mg/dL以上）. */
  public String limit(Judged judged) {
    return Limit.words(this, judged);
  }

  /** A value as the document has it, with its unit. */
  public String value(CheckupItem item) {
    return filled("judgement.bound." + bound(item), amount(plain(item), item.unit()));
  }

  private static String bound(CheckupItem item) {
    return item.bound().map(bound -> bound(bound, isEdge(item))).orElse("NONE");
  }

  private static String bound(Bound bound, boolean isEdge) {
    if (!bound.itself()) {
      return bound.above() ? "OVER" : "UNDER";
    }
    if (isEdge) {
      return bound.above() ? "ABOVE" : "BELOW";
    }
    return bound.above() ? "AT_LEAST" : "AT_MOST";
  }

  /** The end of what can be entered; any other bound is what a laboratory could measure. */
  private static boolean isEdge(CheckupItem item) {
    return item.flag() == Flag.ABOVE_MAX || item.flag() == Flag.BELOW_MIN;
  }

  private static String plain(CheckupItem item) {
    return item.bound().map(bound -> bound.end().toPlainString()).orElse(item.value());
  }

  String amount(BigDecimal number, String unit) {
    return amount(number.abs().stripTrailingZeros().toPlainString(), unit);
  }

  private static String amount(String number, String unit) {
    return unit.equals("%") ? number + unit : (number + "\u00a0" + unit).strip();
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(raw("judgement.day"), language).format(day);
  }

  private String filled(String key, Object... arguments) {
    String text = raw(key);
    return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
  }

  private String raw(String key) {
    return texts.getString(key).replaceAll("《[^》]*》", "");
  }
}
