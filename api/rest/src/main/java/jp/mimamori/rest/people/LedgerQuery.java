package jp.mimamori.rest.people;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** What of a ledger is asked for in the URL. */
public class LedgerQuery {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @QueryParam("from")
  @Nullable String from;

  @QueryParam("until")
  @Nullable String until;

  @QueryParam("action")
  List<String> actions = List.of();

  @QueryParam("category")
  @Nullable String category;

  @QueryParam("refused")
  @Nullable String refused;

  @QueryParam("by")
  @Nullable String by;

  @QueryParam("except")
  @Nullable String except;

  LedgerFilter filter() {
    LedgerFilter all = LedgerFilter.everything();
    return new LedgerFilter(
        from == null ? all.from() : startOf("from", from, 0),
        until == null ? all.until() : startOf("until", until, 1),
        account("except", except),
        account("by", by),
        actions(),
        category == null ? null : constant(Category.class, "category", category),
        refused());
  }

  /** The first moment in Japan of a day, or of one so many later. */
  private static Instant startOf(String name, String text, int later) {
    try {
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return LocalDate.parse(text).plusDays(later).atStartOfDay(JAPAN).toInstant();
      }
    } catch (DateTimeException e) {
      // a day that is in no calendar
    }
    throw new BadParameter(name, "A day is written as YYYY-MM-DD.");
  }

  private Set<Action> actions() {
    Set<Action> wanted = EnumSet.noneOf(Action.class);
    actions.forEach(name -> wanted.add(constant(Action.class, "action", name)));
    return wanted;
  }

  private boolean refused() {
    if (refused != null && !refused.matches("true|false")) {
      throw new BadParameter("refused", "refused is true or false.");
    }
    return "true".equals(refused);
  }

  private static @Nullable UUID account(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      throw new BadParameter(name, "An account is named by its id.");
    }
    return UUID.fromString(text);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name, String text) {
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      throw new BadParameter(name, "This value is not known.");
    }
  }
}
