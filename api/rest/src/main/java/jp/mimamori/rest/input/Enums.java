package jp.mimamori.rest.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import jp.mimamori.rest.problem.BadParameter;

/** Constants by their names, as URLs and payloads write them. */
public final class Enums {

  private Enums() {}

  /**
   * The constant that a URL names.
   *
   * @throws BadParameter when there is none of this name
   */
  public static <E extends Enum<E>> E named(Class<E> type, String parameter, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new BadParameter(parameter, "This value is not known."));
  }

  /** Their names in order, so that the same constants are always written the same. */
  public static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().toList();
  }
}
