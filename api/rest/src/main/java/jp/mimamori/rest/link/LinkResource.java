package jp.mimamori.rest.link;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import jp.mimamori.card.OpeningCards;
import jp.mimamori.card.Passcode;
import jp.mimamori.card.Presenter;
import jp.mimamori.mobile.LinkRequestPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * {@code /shl/{secret}}: whoever holds a link opens it. One that is over and one that never was are
 * answered alike.
 */
@Path("{secret}")
@RequestScoped
@PermitAll
public class LinkResource {

  static final String JOSE = "application/jose";

  @Inject OpeningCards opening;
  @Inject Clock clock;

  /** The list of files (manifest). */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response list(
      @PathParam("secret") String secret,
      LinkRequestPayload asked,
      @Context HttpServletRequest request) {
    String passcode = asked.passcode();
    return LinkAnswers.list(
        opening.list(
            secret,
            new Presenter(asked.recipient(), Requests.id(request)),
            passcode == null ? null : new Passcode(passcode),
            asked.embeddedLengthMax()),
        clock.instant());
  }

  /** The one file of a link that has no list (flag {@code U}). */
  @GET
  @Produces(JOSE)
  public Response direct(
      @PathParam("secret") String secret,
      @QueryParam("recipient") @Nullable String recipient,
      @Context HttpServletRequest request) {
    if (recipient == null || recipient.isBlank()) {
      throw new BadParameter("recipient", "Say who you are.");
    }
    return LinkAnswers.file(opening.direct(secret, new Presenter(recipient, Requests.id(request))));
  }

  /** A file that was too long for the list. */
  @GET
  @Path("{ticket}")
  @Produces(JOSE)
  public Response file(
      @PathParam("secret") String secret,
      @PathParam("ticket") String ticket,
      @Context HttpServletRequest request) {
    return LinkAnswers.file(opening.elsewhere(secret, ticket, Requests.id(request)));
  }
}
