package jp.mimamori.checkup.judging;

import java.util.Optional;
import java.util.stream.Stream;

/** The level of specific health guidance (保健指導レベル, answers …3001). */
public enum Guidance {
  /** 積極的支援. */
  INTENSIVE("1"),
  /** 動機付け支援. */
  MOTIVATIONAL("2"),
  /** なし: information alone. */
  NONE("3"),
  /** 判定不能. */
  UNDETERMINED("4"),
  /** Not of the age that it is meant for. */
  NOT_MEANT("");

  private final String code;

  Guidance(String code) {
    this.code = code;
  }

  static Optional<Guidance> of(Optional<String> answer) {
    return answer.flatMap(
        code ->
            Stream.of(values())
                .filter(each -> !code.isEmpty() && each.code.equals(code))
                .findFirst());
  }
}
