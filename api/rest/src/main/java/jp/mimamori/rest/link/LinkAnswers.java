package jp.mimamori.rest.link;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.mimamori.card.Opening;
import jp.mimamori.mobile.LinkManifestPayload;
import jp.mimamori.mobile.LinkRefusalPayload;
import org.jspecify.annotations.Nullable;

/** What becomes of a link, as HTTP says it. */
final class LinkAnswers {

  private static final String FHIR = "application/fhir+json";
  private static final String VERSION = "4.0.1";

  private LinkAnswers() {}

  static Response list(Opening opening, Instant now) {
    if (opening instanceof Opening.Opened opened) {
      return manifest(now, opened.jwe(), null);
    }
    if (opening instanceof Opening.Elsewhere elsewhere) {
      return manifest(now, null, elsewhere.address());
    }
    if (opening instanceof Opening.WrongPasscode wrong) {
      return Response.status(Response.Status.UNAUTHORIZED)
          .type(MediaType.APPLICATION_JSON_TYPE)
          .entity(new LinkRefusalPayload(wrong.attemptsLeft()))
          .build();
    }
    throw refusal(opening);
  }

  /** A link that wants a passcode has no file to be had without a list: as if it were not there. */
  static Response file(Opening opening) {
    if (opening instanceof Opening.Opened opened) {
      return Response.ok(opened.jwe(), LinkResource.JOSE).build();
    }
    throw refusal(opening);
  }

  private static Response manifest(Instant now, @Nullable String jwe, @Nullable String address) {
    return Response.ok(
            new LinkManifestPayload(
                List.of(new LinkManifestPayload.File(FHIR, VERSION, now, jwe, address))))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private static WebApplicationException refusal(Opening opening) {
    if (opening instanceof Opening.TooOften often) {
      return new WebApplicationException(
          Response.status(Response.Status.TOO_MANY_REQUESTS)
              .header(HttpHeaders.RETRY_AFTER, seconds(often.pause()))
              .build());
    }
    return new NotFoundException();
  }

  private static long seconds(Duration pause) {
    return pause.toSeconds();
  }
}
