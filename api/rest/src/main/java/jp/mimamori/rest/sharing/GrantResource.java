package jp.mimamori.rest.sharing;

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
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.GrantDecisionPayload;
import jp.mimamori.mobile.GrantPayload;
import jp.mimamori.mobile.TermsPayload;
import jp.mimamori.receipt.IssuingReceipts;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.ReadingOneGrant;
import jp.mimamori.sharing.ReaffirmingConsent;
import jp.mimamori.sharing.RevokingConsent;
import org.jspecify.annotations.Nullable;

/** {@code /api/people/{person}/grants/{grant}}: one grant, and what is decided about it. */
@Path("people/{person}/grants/{grant}")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {

  @Inject ReadingOneGrant reading;
  @Inject GrantingConsent granting;
  @Inject RevokingConsent revoking;
  @Inject ReaffirmingConsent reaffirming;
  @Inject IssuingReceipts receipts;

  /** Something that is decided about a grant. */
  private interface Step {
    Consent take(Caller caller, SubjectId subject, GrantId id);
  }

  @GET
  public GrantPayload grant(
      @PathParam("person") String person,
      @PathParam("grant") String grant,
      @Context HttpServletRequest request) {
    return SharingPayloads.grant(
        reading.grant(Requests.caller(request), Ids.subject(person), Ids.grant(grant)));
  }

  /** The receipt, always as a download, under a name that tells nothing. */
  @GET
  @Path("receipt")
  @Produces("application/pdf")
  public Response receipt(
      @PathParam("person") String person,
      @PathParam("grant") String grant,
      @Context HttpServletRequest request) {
    byte[] pdf = receipts.pdf(Requests.caller(request), Ids.subject(person), Ids.grant(grant));
    return Response.ok(pdf, "application/pdf")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt.pdf\"")
        .build();
  }

  @POST
  @Path("decision")
  @Consumes(MediaType.APPLICATION_JSON)
  public GrantPayload decide(
      @PathParam("person") String person,
      @PathParam("grant") String grant,
      GrantDecisionPayload answer,
      @Context HttpServletRequest request) {
    TermsPayload terms = termsOf(answer);
    return taken(
        request,
        person,
        grant,
        (caller, subject, id) ->
            terms == null
                ? granting.deny(caller, subject, id)
                : granting.grant(caller, subject, id, TermsReading.terms(terms)));
  }

  @POST
  @Path("revocation")
  public GrantPayload revoke(
      @PathParam("person") String person,
      @PathParam("grant") String grant,
      @Context HttpServletRequest request) {
    return taken(request, person, grant, revoking::revoke);
  }

  @POST
  @Path("reaffirmation")
  public GrantPayload reaffirm(
      @PathParam("person") String person,
      @PathParam("grant") String grant,
      @Context HttpServletRequest request) {
    return taken(request, person, grant, reaffirming::reaffirm);
  }

  /** A yes names its terms, so that nobody agrees to what they did not see; a no has none. */
  private static @Nullable TermsPayload termsOf(GrantDecisionPayload answer) {
    if (answer.decision().equals("GRANTED") == (answer.terms() == null)) {
      throw new InvalidField("terms", "TERMS_WITH_A_YES");
    }
    return answer.terms();
  }

  private GrantPayload taken(HttpServletRequest request, String person, String grant, Step step) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    GrantId id = Ids.grant(grant);
    Asked.of(() -> step.take(caller, subject, id));
    return SharingPayloads.grant(reading.grant(caller, subject, id));
  }
}
