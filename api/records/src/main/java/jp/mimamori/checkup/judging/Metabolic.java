package jp.mimamori.checkup.judging;

import java.util.Optional;
import java.util.stream.Stream;

/** How somebody stands with metabolic syndrome (メタボリックシンドローム判定, answers …1008). */
public enum Metabolic {
  /** 基準該当. */
  PRESENT("1"),
  /** 予備群該当. */
  NEAR("2"),
  /** 非該当. */
  ABSENT("3"),
  /** 判定不能. */
  UNDETERMINED("4"),
  /** The criteria are those of adults. */
  NOT_MEANT("");

  private final String code;

  Metabolic(String code) {
    this.code = code;
  }

  static Optional<Metabolic> of(Optional<String> answer) {
    return answer.flatMap(
        code ->
            Stream.of(values())
                .filter(each -> !code.isEmpty() && each.code.equals(code))
                .findFirst());
  }
}
