package jp.mimamori.checkup.judging;

/**
 * Whether something is taken for a risk: the answer of the questionnaire, and what the insurer
 * found out afterwards (保険者再確認: 1 taken at the checkup already, 2 begun since).
 */
enum Medicine {
  PRESSURE("9N7010000", "9N702"),
  GLUCOSE("9N7060000", "9N707"),
  LIPIDS("9N7110000", "9N712");

  private final String question;
  private final String again;

  Medicine(String question, String again) {
    this.question = question;
    this.again = again;
  }

  static Medicine of(Risk risk) {
    return switch (risk) {
      case PRESSURE -> PRESSURE;
      case GLUCOSE -> GLUCOSE;
      case LIPIDS -> LIPIDS;
      case SMOKING -> throw new IllegalArgumentException("no medicine for it");
    };
  }

  Truth atCheckup(Values values) {
    return values
        .answer(again)
        .filter(answer -> answer.equals("1"))
        .or(() -> values.answer(question))
        .map(answer -> Truth.of(answer.equals("1")))
        .orElse(Truth.UNKNOWN);
  }

  /**
   * What was begun since the checkup counts too: whoever takes something is under a doctor's care.
   */
  Truth forGuidance(Values values) {
    return values.answer(again).isPresent() ? Truth.YES : atCheckup(values);
  }
}
