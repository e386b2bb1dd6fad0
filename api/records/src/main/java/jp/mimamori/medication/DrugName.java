package jp.mimamori.medication;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.identity.Normal;

/**
 * The name of a drug, taken apart: Japanese names are the brand or the ingredient, then the form,
 * the strength, and in 「」 the maker.
 *
 * @param whole without the maker, in the form in which names are compared
 * @param stem what stands before the form and the strength, without the salt
 */
record DrugName(String whole, String stem, Route route) {

  /** Where it acts: the same ingredient on the skin is not the same medicine. */
  enum Route {
    ORAL,
    INJECTED,
    EXTERNAL
  }

  private static final Pattern ASIDE =
      Pattern.compile("【[^】]{0,40}】|「[^」]{0,40}」|\\([^)]{0,60}\\)|\\[[^\\]]{0,60}]");
  private static final Pattern FORM =
      Pattern.compile(
          "\\d|錠|腸溶|徐放|カプセル|細粒|顆粒|散|ドライシロップ|シロップ|DS|OD|CR|内用|口腔内|ゼリー|"
              + "液|点眼|点鼻|点耳|軟膏|クリーム|テープ|パップ|ローション|ゲル|坐剤|坐薬|吸入|外用|貼付|サポ(?!ニン)|"
              + "スプレー|うがい|注射|注|皮下|静注");
  private static final Pattern EXTERNAL =
      Pattern.compile("点眼|点鼻|点耳|軟膏|クリーム|テープ|パップ|ローション|ゲル|坐剤|坐薬|サポ(?!ニン)|吸入|外用|貼付|スプレー|うがい");
  private static final Pattern INJECTED = Pattern.compile("注射|注|皮下");
  private static final Pattern SALT =
      Pattern.compile(
          "(塩酸塩|ベシル酸塩|フマル酸塩|マレイン酸塩|メシル酸塩|酒石酸塩|臭化水素酸塩|コハク酸塩|リン酸塩|硫酸塩|酢酸塩|"
              + "ナトリウム|カリウム|カルシウム|マグネシウム|Na|(?<!ビタミン)K|Ca|Mg|水和物|無水物|ピボキシル|シレキセチル|メドキソミル)+$");

  /** Without their metal these are no drug: potassium and calcium of them are two. */
  private static final Pattern PLAIN_ACID =
      Pattern.compile("グルコン酸|アスパラギン酸|アスパラ|クエン酸|炭酸水素|パラアミノサリチル酸");

  /** As in L-カルボシステイン, which is written without it as well. */
  private static final Pattern LEFT_HANDED = Pattern.compile("^[Ll][-‐‑−](?=\\p{IsKatakana})");

  /** What is left without the salt has to be a name still: 炭酸カルシウム is none of 炭酸. */
  private static final int SHORTEST = 4;

  /** Longer ones than any drug's are cut off, so that looking at them takes no time. */
  private static final int LONGEST = 200;

  static DrugName of(String written) {
    String plain =
        Normalizer.normalize(
            written.substring(0, Math.min(written.length(), LONGEST)), Normalizer.Form.NFKC);
    String name = ASIDE.matcher(plain).replaceAll("").strip();
    String whole = name.isEmpty() ? plain.strip() : name;
    Matcher form = FORM.matcher(whole);
    String stem = form.find() && form.start() > 0 ? whole.substring(0, form.start()) : whole;
    return new DrugName(Normal.name(whole), Normal.name(withoutSalt(stem.strip())), route(whole));
  }

  private static Route route(String whole) {
    if (EXTERNAL.matcher(whole).find()) {
      return Route.EXTERNAL;
    }
    return INJECTED.matcher(whole).find() ? Route.INJECTED : Route.ORAL;
  }

  private static String withoutSalt(String stem) {
    String name = LEFT_HANDED.matcher(stem).replaceFirst("");
    String left = SALT.matcher(name).replaceFirst("");
    return left.length() < SHORTEST || PLAIN_ACID.matcher(left).matches() ? name : left;
  }
}
