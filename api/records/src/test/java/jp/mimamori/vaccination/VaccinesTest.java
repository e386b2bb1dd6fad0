package jp.mimamori.vaccination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaccinesTest {

  @ParameterizedTest
  @CsvSource({
    "ロタウイルスワクチン（1価）, ROTAVIRUS_1",
    "ロタ５価, ROTAVIRUS_5",
    "ﾛﾀﾃｯｸ内用液, ROTAVIRUS_5",
    "経口弱毒生ヒトロタウイルスワクチン, ROTAVIRUS",
    "組換え沈降B型肝炎ワクチン（酵母由来）, HEPATITIS_B",
    "五種混合ワクチン, DTAP_IPV_HIB",
    "DPT-IPV-Hib, DTAP_IPV_HIB",
    "DPT‐IPV, DTAP_IPV",
    "四種混合ワクチン, DTAP_IPV",
    "ヒブワクチン, HIB",
    "沈降20価肺炎球菌結合型ワクチン, PNEUMOCOCCUS_20",
    "小児用肺炎球菌ワクチン, PNEUMOCOCCUS",
    "23価肺炎球菌莢膜ポリサッカライドワクチン, PNEUMOCOCCUS_23",
    "ＢＣＧ, BCG",
    "MR（麻しん風しん）ワクチン, MEASLES_RUBELLA",
    "乾燥弱毒生麻しん・風しん混合ワクチン, MEASLES_RUBELLA",
    "水痘ワクチン, VARICELLA",
    "乾燥弱毒生水痘ワクチン（帯状疱疹）, ZOSTER_LIVE",
    "シングリックス筋注用, ZOSTER_RECOMBINANT",
    "日本脳炎ワクチン（2期）, JAPANESE_ENCEPHALITIS",
    "沈降ジフテリア破傷風混合トキソイド, DIPHTHERIA_TETANUS",
    "組換え沈降9価ヒトパピローマウイルス様粒子ワクチン, HPV_9",
    "シルガード９, HPV_9",
    "ガーダシル, HPV_4",
    "インフルエンザHAワクチン, INFLUENZA",
    "インフルエンザ菌b型（Hib）, HIB",
    "コミナティ筋注（新型コロナ）, COVID19",
    "おたふくかぜワクチン（任意）, MUMPS",
    "Haemophilus influenzae type b (Hib), HIB",
    "インフルエンザ菌（ヒブ）, HIB",
    "乾燥ヘモフィルスb型ワクチン, HIB",
    "沈降精製百日せきジフテリア破傷風不活化ポリオ混合ワクチン, DTAP_IPV",
    "沈降精製百日せきジフテリア破傷風不活化ポリオヘモフィルスb型混合ワクチン, DTAP_IPV_HIB",
    "成人用肺炎球菌ワクチン, PNEUMOCOCCUS",
    "子宮頸がん予防ワクチン（9価）, HPV_9",
    "子宮頸がんワクチン, HPV",
    "ガーダシル9, HPV_9",
    "はしか風しん混合生ワクチン, MEASLES_RUBELLA",
    "ＭＲ, MEASLES_RUBELLA",
    "DT（2期）, DIPHTHERIA_TETANUS",
    "ロタウイルスワクチン / ロタリックス内用液, ROTAVIRUS_1",
    "HPV_9, HPV_9",
    "JAPANESE_ENCEPHALITIS, JAPANESE_ENCEPHALITIS"
  })
  void knowsAVaccineByItsName(String words, Vaccine vaccine) {
    assertThat(Vaccines.named(words)).contains(vaccine);
  }

  @ParameterizedTest
  @CsvSource({
    "黄熱ワクチン",
    "狂犬病",
    "A型肝炎",
    "破傷風トキソイド",
    "x",
    "沈降精製百日せきジフテリア破傷風混合ワクチン",
    "不活化ポリオ",
    "風しん",
    "MMRか何か"
  })
  void doesNotGuessWhatItDoesNotKnow(String words) {
    assertThat(Vaccines.named(words)).isEmpty();
  }

  @Test
  void hasAVaccineForEachSeries() {
    assertThat(Stream.of(Series.values()).map(Vaccines::of)).doesNotContainNull();
  }
}
