package jp.mimamori.disaster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.mimamori.identity.Normal;

/**
 * A prefecture, or a municipality, as the addresses in it begin. Compared as addresses are, however
 * it is written.
 */
public record Area(String text) {

  /** The most characters. */
  public static final int LONGEST = 50;

  private static final List<String> PREFECTURES = prefectures();
  private static final Pattern MUNICIPALITY =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]+[市区町村]");

  /**
   * @throws DisasterNotPossible when it is neither a prefecture nor a municipality
   */
  public Area {
    text = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (text.length() > LONGEST || !isOne(text)) {
      throw new DisasterNotPossible(DisasterNotPossible.Why.NO_AREA);
    }
  }

  /** Whether somebody who lives there lives in it. */
  public boolean covers(String address) {
    return Normal.number(address).startsWith(Normal.number(text));
  }

  private static boolean isOne(String text) {
    String rest =
        PREFECTURES.stream()
            .filter(text::startsWith)
            .findFirst()
            .map(prefecture -> text.substring(prefecture.length()).strip())
            .orElse(text);
    return !text.isEmpty() && (rest.isEmpty() || MUNICIPALITY.matcher(rest).matches());
  }

  private static List<String> prefectures() {
    try (InputStream in = Area.class.getResourceAsStream("prefectures.txt")) {
      return new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
