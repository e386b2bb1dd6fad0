package jp.mimamori.rest.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.DisclosureQuestionPayload;
import jp.mimamori.mobile.PreviewPayload;
import jp.mimamori.record.PreviewingDisclosure;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.people.Entries;

/** {@code /api/people/{person}/disclosure-preview}: what would leave under these terms. */
@Path("people/{person}/disclosure-preview")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class DisclosurePreviewResource {

  @Inject PreviewingDisclosure previewing;

  @POST
  @OnlyAsks
  @Consumes(MediaType.APPLICATION_JSON)
  public PreviewPayload preview(
      @PathParam("person") String person,
      DisclosureQuestionPayload question,
      @Context HttpServletRequest request) {
    return Entries.of(
        Asked.of(
            () ->
                previewing.preview(
                    Requests.caller(request),
                    Ids.subject(person),
                    TermsReading.terms(question.terms()),
                    TermsReading.kind(question.granteeKind()))));
  }
}
