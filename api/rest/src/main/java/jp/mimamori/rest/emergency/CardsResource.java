package jp.mimamori.rest.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.mimamori.card.CardSize;
import jp.mimamori.card.IssuingCards;
import jp.mimamori.card.Passcode;
import jp.mimamori.card.PrintingCards;
import jp.mimamori.card.ReadingCards;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.EmergencyCardPrintPayload;
import jp.mimamori.mobile.EmergencyCardsPayload;
import jp.mimamori.mobile.NewEmergencyCardPayload;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Days;
import jp.mimamori.rest.input.Ids;

/** {@code /api/people/{person}/emergency-cards}: cards with a code that opens the dataset. */
@Path("people/{person}/emergency-cards")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class CardsResource {

  @Inject IssuingCards issuing;
  @Inject ReadingCards reading;
  @Inject PrintingCards printing;

  @GET
  public EmergencyCardsPayload cards(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    return CardPayloads.cards(reading.of(Requests.caller(request), Ids.subject(person)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response issue(
      @PathParam("person") String person,
      NewEmergencyCardPayload wanted,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    String passcode = wanted.passcode();
    return CardPayloads.issued(
        () ->
            issuing.issue(
                caller,
                subject,
                passcode == null ? null : new Passcode(passcode),
                Days.meant(wanted.lastDay(), "lastDay"),
                wanted.replaces()));
  }

  @POST
  @Path("{card}/void")
  public EmergencyCardsPayload makeVoid(
      @PathParam("person") String person,
      @PathParam("card") String card,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    UUID id = Ids.record(card).value();
    CardPayloads.changed(() -> issuing.makeVoid(caller, subject, id));
    return CardPayloads.cards(reading.of(caller, subject));
  }

  /** The card on paper, always as a download, under a name that tells nothing. */
  @POST
  @OnlyAsks
  @Path("print")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("application/pdf")
  public Response print(
      @PathParam("person") String person,
      EmergencyCardPrintPayload wanted,
      @Context HttpServletRequest request) {
    byte[] pdf =
        printing.print(
            Requests.caller(request),
            Ids.subject(person),
            wanted.link(),
            CardSize.valueOf(wanted.size()));
    return Response.ok(pdf, "application/pdf")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"card.pdf\"")
        .build();
  }
}
