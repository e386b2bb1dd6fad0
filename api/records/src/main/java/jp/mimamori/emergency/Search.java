package jp.mimamori.emergency;

import java.time.LocalDate;
import jp.mimamori.identity.Normal;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;

/** How emergency staff look for somebody: by what is known, never by a number to remember. */
public sealed interface Search {

  /** The birth date, which every search needs. */
  LocalDate bornOn();

  /**
   * By the four items (救急時医療情報閲覧): name, birth date, sex, and address or insurer.
   *
   * @param name in kanji or kana, as somebody says it or as a paper has it
   * @param hint a part of the address, or the insurer's number
   */
  record ByPerson(String name, LocalDate bornOn, Sex sex, String hint) implements Search {

    /**
     * @throws IllegalArgumentException when name or hint says nothing
     */
    public ByPerson {
      if (!says(name) || !says(hint)) {
        throw new IllegalArgumentException("a search needs a name and an address or insurer");
      }
    }

    /**
     * Whether somebody can be told from others by it: hyphens and spaces alone are in everybody.
     */
    public static boolean says(String text) {
      return Normal.number(text).length() >= 2;
    }

    @Override
    public String toString() {
      return "ByPerson";
    }
  }

  /**
   * While a disaster mode holds: by name, birth date and sex alone, whoever lives in its area.
   *
   * @param name in kanji or kana
   */
  record InDisaster(String name, LocalDate bornOn, Sex sex) implements Search {

    /**
     * @throws IllegalArgumentException when the name says nothing
     */
    public InDisaster {
      if (!ByPerson.says(name)) {
        throw new IllegalArgumentException("a search needs a name");
      }
    }

    @Override
    public String toString() {
      return "InDisaster";
    }
  }

  /** By what stands on the insurance card. */
  record ByNumber(InsuredNumber number, LocalDate bornOn) implements Search {

    @Override
    public String toString() {
      return "ByNumber";
    }
  }
}
