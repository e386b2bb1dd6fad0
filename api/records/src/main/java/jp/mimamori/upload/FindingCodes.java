package jp.mimamori.upload;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.bundle.BundleFinding;
import jp.mimamori.intake.checkup.CheckupFinding;
import jp.mimamori.intake.notebook.NotebookFinding;

/** All finding codes, by the name of their enum and their own. */
final class FindingCodes {

  private static final Map<String, Map<String, FindingCode>> ALL =
      Stream.<List<? extends FindingCode>>of(
              List.of(IntakeFinding.values()),
              List.of(CheckupFinding.values()),
              List.of(NotebookFinding.values()),
              List.of(BundleFinding.values()))
          .collect(Collectors.toMap(FindingCodes::type, FindingCodes::byName));

  private FindingCodes() {}

  static FindingCode of(String type, String name) {
    FindingCode code = ALL.getOrDefault(type, Map.of()).get(name);
    return code == null ? IntakeFinding.NOT_PROCESSED : code;
  }

  private static String type(List<? extends FindingCode> codes) {
    return ((Enum<?>) codes.get(0)).getDeclaringClass().getSimpleName();
  }

  private static Map<String, FindingCode> byName(List<? extends FindingCode> codes) {
    return codes.stream().collect(Collectors.toMap(FindingCode::name, Function.identity()));
  }
}
