package jp.mimamori.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Names;
import jp.mimamori.identity.Japan;
import jp.mimamori.paper.Paper;

/**
 * A letter, in Japanese since those who get it are in Japan: what they saw by which grant, and that
 * they are asked to erase what they kept of it (PHRサービス提供者による健診等情報の取扱いに関する基本的指針, withdrawal of
 * consent and erasure on request).
 *
 * @param to who is asked; empty when that is withheld
 * @param asks what is asked and on what it rests
 * @param looks a line for each day on which something was seen, oldest first
 * @param closing what the answer should say, and who asks
 */
public record DeletionRequest(
    String to, LocalDate day, String person, String asks, List<String> looks, String closing) {

  public static final String TITLE = "健康情報の消去のお願い";

  private static final int MOST_DAYS = 200;

  /**
   * @param by who writes for the person; empty for the person
   */
  static DeletionRequest of(Left left, String person, String by, LocalDate today) {
    String given = left.givenAt().map(DeletionRequest::day).orElse("");
    String until = left.couldBeSeenUntil().map(DeletionRequest::day).orElse("");
    String asks =
        person
            + "の健康情報について、"
            + (given.isEmpty() ? "" : given + "に閲覧を許可しましたが、")
            + (until.isEmpty() ? "" : until + "をもって、見ていただけないこととしました。")
            + "つきましては、下に並べた閲覧で得られ、貴所に保存されている健康情報（写しを含みます）を、"
            + "「PHRサービス提供者による健診等情報の取扱いに関する基本的指針」と個人情報の保護に関する法律の考え方に"
            + "もとづいて、消去してくださいますようお願いします。";
    return new DeletionRequest(
        left.consent().grant().granteeName(),
        today,
        person,
        asks,
        looks(left),
        closing(person, by));
  }

  private static List<String> looks(Left left) {
    Map<LocalDate, List<Left.Look>> days =
        left.withRecords().stream()
            .collect(Collectors.groupingBy(Left.Look::day, TreeMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    if (left.earlier()) {
      lines.add("次の最初の日とそれより前の閲覧（多いため、日ごとには並べていません）");
    }
    days.forEach((day, looks) -> lines.add(line(day, looks)));
    return lines.size() <= MOST_DAYS ? lines : shortened(lines);
  }

  private static List<String> shortened(List<String> lines) {
    List<String> shown = new ArrayList<>(lines.subList(0, MOST_DAYS));
    shown.add("ほか" + (lines.size() - MOST_DAYS) + "日");
    return shown;
  }

  private static String line(LocalDate day, List<Left.Look> looks) {
    String kinds =
        looks.stream()
            .flatMap(look -> look.kinds().stream())
            .distinct()
            .sorted()
            .map(DeletionRequest::kind)
            .collect(Collectors.joining("、"));
    boolean counted = looks.stream().allMatch(look -> look.records() != null);
    int records =
        looks.stream().mapToInt(look -> look.records() == null ? 0 : look.records()).sum();
    return Japan.written(day)
        + "　"
        + looks.size()
        + "回"
        + (counted ? "・延べ" + records + "件" : "")
        + "（"
        + kinds
        + "）";
  }

  private static String kind(Category category) {
    return Names.in(Locale.JAPANESE).getString("category." + category);
  }

  private static String closing(String person, String by) {
    return "法令によって保存しなければならない記録（診療録など）は、その根拠と保存の期限をお知らせください。"
        + "消去したもの、消去できないものとその理由を、書面またはメールでお知らせくださいますようお願いします。\n"
        + (by.isEmpty() ? person : by + "（" + person + "の代わりの者）");
  }

  private static String day(Instant moment) {
    return Japan.written(LocalDate.ofInstant(moment, Japan.ZONE));
  }

  private String addressee() {
    return to.isEmpty() ? "ご担当者さま" : to + "　御中";
  }

  /** The letter as text, to be copied. */
  public String text() {
    return String.join(
        "\n",
        Japan.written(day),
        addressee(),
        "",
        TITLE,
        "",
        asks,
        "",
        "閲覧の記録",
        looks.isEmpty() ? "（記録が見られた日はありません）" : String.join("\n", looks),
        "",
        closing);
  }

  /** The letter on paper. */
  public Paper paper() {
    Paper paper =
        Paper.titled(TITLE, person, day).paragraph(addressee()).paragraph(asks).heading("閲覧の記録");
    return (looks.isEmpty() ? paper.paragraph("記録が見られた日はありません。") : paper.points(looks))
        .paragraph(closing);
  }

  @Override
  public String toString() {
    return "DeletionRequest " + day;
  }
}
