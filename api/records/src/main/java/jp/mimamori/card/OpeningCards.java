package jp.mimamori.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Somebody presents a card. What its grant reaches is read anew each time, so that a card shows
 * what stands now, and a ledger row says so each time; it leaves encrypted with the key on the
 * card.
 */
@ApplicationScoped
public class OpeningCards {

  @Inject Admitting admitting;
  @Inject WritingDocuments documents;
  @Inject PublicUrl url;
  @Inject Clock clock;

  /**
   * Presents a card whose document is asked for with a list (a manifest).
   *
   * @param passcode null when none was said
   * @param longest how many characters are taken in one piece; null for any number
   */
  public Opening list(
      String secretText,
      Presenter presenter,
      @Nullable Passcode passcode,
      @Nullable Integer longest) {
    Secret secret = new Secret(secretText);
    Instant now = clock.instant();
    Opening opening = opened(admitting.admit(secret, presenter, passcode, now), secret, now);
    return opening instanceof Opening.Opened opened
            && longest != null
            && opened.jwe().length() > longest
        ? new Opening.Elsewhere(address(secret, presenter, now))
        : opening;
  }

  /** Presents a card that wants no passcode, whose one document is asked for at once. */
  public Opening direct(String secretText, Presenter presenter) {
    Secret secret = new Secret(secretText);
    Instant now = clock.instant();
    return opened(admitting.admit(secret, presenter, null, now), secret, now);
  }

  /** The document for which somebody got an address from the list. */
  public Opening elsewhere(String secretText, String ticket, UUID request) {
    Secret secret = new Secret(secretText);
    Instant now = clock.instant();
    return Ticket.read(secret, ticket, now)
        .map(recipient -> new Presenter(recipient, request))
        .map(presenter -> opened(admitting.readmit(secret, presenter, now), secret, now))
        .orElseGet(Opening.Over::new);
  }

  private String address(Secret secret, Presenter presenter, Instant now) {
    return url.page(
        CardLink.DOOR + "/" + secret.text() + "/" + Ticket.of(secret, presenter.recipient(), now));
  }

  private Opening opened(Claim claim, Secret secret, Instant now) {
    if (claim instanceof Claim.Turned turned) {
      return turned.why();
    }
    Claim.Admitted admitted = (Claim.Admitted) claim;
    try {
      byte[] document = documents.of(admitted.card(), admitted.caller(), now);
      return new Opening.Opened(SealedFile.of(admitted.card().key(secret), document));
    } catch (RefusedException since) {
      return new Opening.Over();
    }
  }
}
