package jp.mimamori.rest.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Grantee;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.PreviewPayload;
import jp.mimamori.mobile.ReceptionAnswerPayload;
import jp.mimamori.mobile.ReceptionGrantPayload;
import jp.mimamori.mobile.ReceptionOfferPayload;
import jp.mimamori.reception.AnsweringCodes;
import jp.mimamori.reception.CodeClosed;
import jp.mimamori.record.PreviewingDisclosure;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.people.Entries;

/**
 * {@code /api/reception/{code}}: what a patient's app answers the code of a reception. Codes that
 * are over, were used, or never were are not found.
 */
@Path("reception/{code}")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class ReceptionResource {

  @Inject AnsweringCodes codes;
  @Inject PreviewingDisclosure previewing;

  @GET
  public ReceptionOfferPayload offer(@PathParam("code") String code) {
    return PatientPayloads.offer(open(code));
  }

  @POST
  @OnlyAsks
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public PreviewPayload preview(
      @PathParam("code") String code,
      ReceptionAnswerPayload whom,
      @Context HttpServletRequest request) {
    return Entries.of(
        previewing.preview(
            Requests.caller(request),
            new SubjectId(whom.person()),
            open(code).terms(),
            Grantee.Kind.INSTITUTION));
  }

  @POST
  @Path("agree")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response agree(
      @PathParam("code") String code,
      ReceptionAnswerPayload whom,
      @Context HttpServletRequest request) {
    try {
      Consent given =
          codes.agree(Requests.caller(request), new Secret(code), new SubjectId(whom.person()));
      return Response.status(Response.Status.CREATED)
          .entity(
              new ReceptionGrantPayload(
                  given.grant().id().value(), given.terms().orElseThrow().until()))
          .build();
    } catch (CodeClosed closed) {
      throw new NotFoundException();
    }
  }

  @POST
  @Path("deny")
  public void deny(@PathParam("code") String code) {
    try {
      codes.deny(new Secret(code));
    } catch (CodeClosed closed) {
      throw new NotFoundException();
    }
  }

  private AnsweringCodes.Offer open(String code) {
    return codes.offer(new Secret(code)).orElseThrow(NotFoundException::new);
  }
}
