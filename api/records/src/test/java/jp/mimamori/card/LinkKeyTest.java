package jp.mimamori.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.mimamori.identity.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkKeyTest {

  private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

  private final Secret secret = Secret.random();

  @Test
  void opensUnderTheSecretOfItsLinkAlone() {
    LinkKey key = LinkKey.random();
    byte[] sealed = key.sealedUnder(secret);

    assertThat(LinkKey.unsealed(secret, sealed)).isEqualTo(key);
    assertThat(key.text()).hasSize(43);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(key.bytes(), StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> LinkKey.unsealed(Secret.random(), sealed));
    assertThatIllegalArgumentException().isThrownBy(() -> new LinkKey(new byte[31]));
  }

  @Test
  void isSealedAnewEachTime() {
    LinkKey key = LinkKey.random();

    assertThat(key.sealedUnder(secret)).isNotEqualTo(key.sealedUnder(secret));
  }

  @Test
  void makesTicketsThatHoldForHalfAnHourOfTheirLink() {
    String ticket = Ticket.of(secret, "みどり野市民病院", NOW);

    assertThat(Ticket.read(secret, ticket, NOW.plus(Duration.ofMinutes(29)))).contains("みどり野市民病院");
    assertThat(Ticket.read(secret, ticket, NOW.plus(Duration.ofMinutes(30)))).isEmpty();
    assertThat(Ticket.read(Secret.random(), ticket, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "AAAA", "!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void takesNothingElseForATicket(String text) {
    assertThat(Ticket.read(secret, text, NOW)).isEmpty();
  }

  @Test
  void takesNothingElseForALink() {
    for (String text :
        List.of(
            "",
            "x",
            "shlink:/",
            "shlink:/AAAA",
            "shlink:/!!",
            "shlink:/e30",
            "https://x#shlink:/W10")) {
      assertThat(CardLink.parse(text)).as(text).isEmpty();
    }
  }
}
