package jp.mimamori.vaccination;

/** What the routine schedule wants done: doses against the same, in one stretch of life. */
public enum Series {
  ROTAVIRUS,
  HEPATITIS_B,
  /** 五種混合, in place of the two after it since April 2024. */
  DTAP_IPV_HIB,
  /** 四種混合. */
  DTAP_IPV,
  HIB,
  /** 小児の肺炎球菌. */
  PNEUMOCOCCUS,
  BCG,
  MEASLES_RUBELLA_1,
  MEASLES_RUBELLA_2,
  VARICELLA,
  JAPANESE_ENCEPHALITIS_1,
  JAPANESE_ENCEPHALITIS_2,
  /** For those born while it was not recommended (特例対象者). */
  JAPANESE_ENCEPHALITIS_LATE,
  /** 二種混合, the second stage. */
  DIPHTHERIA_TETANUS_2,
  HPV,
  /** RSウイルス母子免疫: given to the mother. */
  RSV_MATERNAL,
  ZOSTER,
  PNEUMOCOCCUS_ELDERLY,
  /** Each winter. */
  INFLUENZA_ELDERLY,
  /** Each winter. */
  COVID19_ELDERLY
}
