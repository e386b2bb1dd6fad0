package jp.mimamori.emergency;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.person.Sex;

/**
 * Somebody who may be meant, with just enough to choose by.
 *
 * @param town the municipality of the address, no more of it
 */
public record Candidate(
    SubjectId subject, String name, String kana, LocalDate bornOn, Sex sex, String town) {

  private static final Pattern TOWN = Pattern.compile("^(.{2,3}?[都道府県])?(.{1,6}?[市区町村])");

  static Candidate of(Person person) {
    Matcher town = TOWN.matcher(person.address());
    return new Candidate(
        person.id(),
        person.name(),
        person.kana(),
        person.bornOn(),
        person.sex(),
        town.find() ? town.group() : "");
  }

  @Override
  public String toString() {
    return "Candidate " + subject;
  }
}
