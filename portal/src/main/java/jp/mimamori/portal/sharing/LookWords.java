package jp.mimamori.portal.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.identity.Role;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.portal.part.Texts;
import org.jspecify.annotations.Nullable;

/** A row of the ledger in words. */
final class LookWords {

  private static final String ALL = "*";

  private LookWords() {}

  /** Somebody of the family is known by name; of others, what they are and where is said too. */
  static String who(LedgerRow row, Locale locale) {
    String role = Texts.of("role." + row.callerRole(), locale);
    if (row.callerName().isEmpty()) {
      return Texts.of("ledger.who.named", locale, role);
    }
    String app = row.app() == null ? "" : Texts.of("ledger.who.app", locale, row.app());
    if (row.callerRole() == Role.CITIZEN || row.callerName().equals(role)) {
      return Texts.of("ledger.who.named", locale, row.callerName()) + app;
    }
    String profession = row.profession() == null ? role : profession(row.profession(), locale);
    String works =
        Stream.of(profession, row.institutionName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(Texts.of("comma", locale)));
    return Texts.of("ledger.who.other", locale, row.callerName(), works) + app;
  }

  /** On what ground, or why not. */
  static String why(LedgerRow row, Locale locale) {
    String reason = row.permitted() ? "ground." + row.ground() : "refusal." + row.refusal();
    return Texts.of("ledger.why", locale, Texts.of(reason, locale));
  }

  static String did(LedgerRow row, Locale locale) {
    return Texts.of((row.permitted() ? "did." : "did-not.") + row.action(), locale);
  }

  /**
   * @param names of categories, by comma; {@code *} for all
   */
  static String kinds(@Nullable String names, Locale locale) {
    if (names == null || names.isEmpty()) {
      return "";
    }
    return names.equals(ALL)
        ? Texts.of("ledger.kinds.all", locale)
        : Arrays.stream(names.split(","))
            .map(name -> Texts.orElse("category." + name, locale, name))
            .collect(Collectors.joining(Texts.of("comma", locale)));
  }

  private static String profession(String name, Locale locale) {
    return Texts.orElse("profession." + name, locale, name);
  }
}
