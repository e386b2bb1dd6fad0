package jp.mimamori.card;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Via;

/**
 * Whoever presents a card, who signs in nowhere.
 *
 * @param recipient who that says to be; nobody checked it
 * @param request names this one request in ledger, log and answer
 */
public record Presenter(String recipient, UUID request) {

  private static final int LONGEST = 100;

  /** After the name, wherever the ledger shows it: nobody checked who it was. */
  private static final String STATED = "（名乗り / as stated）";

  public Presenter {
    recipient = readable(recipient);
  }

  /** Without what steers a machine or turns the direction of reading around; may be empty. */
  private static String readable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || " 　.,-()（）・/&'’ー_@".indexOf(c) >= 0)
        .limit(LONGEST)
        .forEach(out::appendCodePoint);
    return out.toString().strip();
  }

  /** As whom the ledger knows somebody who said to be this with this card. */
  Caller caller(EmergencyCard card) {
    UUID account =
        UUID.nameUUIDFromBytes((card.id() + " " + recipient).getBytes(StandardCharsets.UTF_8));
    return new Caller(
            new AccountId(account), Role.CITIZEN, null, recipient + STATED, Channel.API, request)
        .through(
            new Via(
                Via.Kind.LINK, card.id().toString(), "救急カード / Emergency card " + card.number()));
  }

  @Override
  public String toString() {
    return "Presenter " + request;
  }
}
