package jp.mimamori.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.paper.Typeface;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A card as a PDF, for whoever was told its link when it was issued: it is kept nowhere here. */
@ApplicationScoped
public class PrintingCards {

  @Inject ReadingCards cards;
  @Inject ReadingPeople people;
  @Inject PublicUrl url;

  /** Each holds the whole font while it prints. */
  private final Semaphore presses = new Semaphore(1, true);

  /**
   * The card of this link on paper.
   *
   * @throws RefusedException when it is the link of no card of this person that opens something, or
   *     the caller is not told of it
   */
  public byte[] print(Caller caller, SubjectId subject, String link, CardSize size) {
    ReadingCards.Held held =
        CardLink.parse(link)
            .flatMap(told -> cards.held(caller, subject, told))
            .orElseThrow(PrintingCards::absent);
    Person person = people.details(caller, Purpose.PERSONAL_USE, subject).person();
    return pdf(drawn(person, held.card(), held.link()), size);
  }

  private DrawnCard drawn(Person person, Card card, String link) {
    return new DrawnCard(
        person.name(),
        person.kana(),
        person.bornOn(),
        card.number(),
        card.wantsPasscode(),
        Japan.dayOf(card.endsAt().minusNanos(1)),
        link,
        url.text());
  }

  private byte[] pdf(DrawnCard card, CardSize size) {
    presses.acquireUninterruptibly();
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(CardWords.both("title"));
      document.getDocumentInformation().setProducer("Mimamori");
      document.getDocumentCatalog().setLanguage("ja");
      size.draw(card, document, Typeface.of(document));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      presses.release();
    }
  }

  private static RefusedException absent() {
    return new RefusedException(Refusal.Reason.NO_GROUND);
  }
}
