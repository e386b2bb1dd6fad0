package jp.mimamori.code;

/**
 * URIs of the code and identifier systems that Mimamori writes (JP Core URL map; OID forms of the
 * checkup standard).
 */
public final class Systems {

  public static final String LOINC = "http://loinc.org";
  public static final String UCUM = "http://unitsofmeasure.org";

  /** 特定健診項目コード, JLAC10 form, 17 digits. */
  public static final String CHECKUP_ITEM = "urn:oid:1.2.392.200119.6.1005";

  public static final String JLAC10 = "http://medis.or.jp/CodeSystem/master-JLAC10-17digits";
  public static final String HOT9 = "http://medis.or.jp/CodeSystem/master-HOT9";
  public static final String YJ = "http://capstandard.jp/iyaku.info/CodeSystem/YJ-code";
  public static final String GENERIC_NAME =
      "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/MedicationGeneralOrderCode";
  public static final String MEDICATION_USAGE = "http://jami.jp/CodeSystem/MedicationUsage";

  public static final String INSURER_NUMBER =
      "http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber";
  public static final String MEDICAL_INSTITUTION =
      "http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no";

  private Systems() {}
}
