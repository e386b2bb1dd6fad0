package jp.mimamori.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What tells whether two permits reach the same of a person's records, without telling what: 64
 * hexadecimal digits, the SHA-256 of all that a reach is made of, in an order that stays.
 */
public final class ReachDigest {

  private ReachDigest() {}

  /** The digest of how far a permit reaches. */
  public static String of(Permit permit) {
    Reach reach = permit.reach();
    Exclusions out = reach.exclusions();
    Window window = reach.window();
    String all =
        String.join(
            "\n",
            sorted(reach.categories()),
            sorted(reach.sensitivities()),
            text(reach.period()),
            sorted(out.categories()),
            sorted(out.records()),
            sorted(out.institutions()),
            sorted(out.hidden().entrySet().stream().map(ReachDigest::hidden).toList()),
            sorted(out.periods().stream().map(ReachDigest::text).toList()),
            reach.shielded() + " " + reach.guarded(),
            window == null ? "" : sorted(window.from().entrySet()));
    return HexFormat.of().formatHex(digest(all));
  }

  private static String sorted(Collection<?> some) {
    return some.stream().map(Object::toString).sorted().collect(Collectors.joining("|"));
  }

  private static String text(DataPeriod period) {
    return period.first() + ".." + period.last();
  }

  private static String hidden(Map.Entry<Visit, java.time.Instant> entry) {
    Visit visit = entry.getKey();
    return visit.institution() + " " + visit.day() + " " + visit.until() + " " + entry.getValue();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
