package jp.mimamori.code;

import java.util.List;

/**
 * The code systems that the nation or the world shares. Any other may be a hospital's own, and its
 * name then tells which: the tree 1.2.392.100495.20.3, for one, holds numbers of institutions.
 */
public final class SharedSystems {

  /** How their names begin. */
  public static final List<String> BEGINNINGS =
      List.of(
          "urn:oid:1.2.392.100495.20.2.",
          "urn:oid:1.2.392.200119.6.",
          "urn:oid:1.2.392.200250.2.",
          "http://medis.or.jp/CodeSystem/",
          "http://jami.jp/CodeSystem/",
          "http://capstandard.jp/iyaku.info/CodeSystem/",
          "http://jpfhir.jp/fhir/core/CodeSystem/",
          "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/",
          "http://loinc.org",
          "http://snomed.info/sct",
          "http://unitsofmeasure.org",
          "http://hl7.org/fhir/",
          "http://terminology.hl7.org/CodeSystem/");

  private SharedSystems() {}

  public static boolean has(String system) {
    return BEGINNINGS.stream().anyMatch(system::startsWith);
  }
}
