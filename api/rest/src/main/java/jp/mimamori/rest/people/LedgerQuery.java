package jp.mimamori.rest.people;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Japan;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.rest.input.Days;
import jp.mimamori.rest.input.Enums;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** What of a ledger is asked for in the URL. */
public class LedgerQuery {

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
        from == null ? all.from() : Japan.startOf(Days.day("from", from)),
        until == null ? all.until() : Japan.startOf(Days.day("until", until).plusDays(1)),
        account("except", except),
        account("by", by),
        actions(),
        category == null ? null : Enums.named(Category.class, "category", category),
        refused());
  }

  private Set<Action> actions() {
    Set<Action> wanted = EnumSet.noneOf(Action.class);
    actions.forEach(name -> wanted.add(Enums.named(Action.class, "action", name)));
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
}
