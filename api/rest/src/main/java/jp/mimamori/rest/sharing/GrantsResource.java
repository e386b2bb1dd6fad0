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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.GrantsPayload;
import jp.mimamori.mobile.NewGrantPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.NamingGrantees;
import jp.mimamori.sharing.ReadingGrants;
import jp.mimamori.sharing.ReadingOneGrant;
import org.jspecify.annotations.Nullable;

/** {@code /api/people/{person}/grants}: what was asked and granted; granting unasked. */
@Path("people/{person}/grants")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class GrantsResource {

  @Inject ReadingGrants reading;
  @Inject ReadingOneGrant one;
  @Inject GrantingConsent granting;
  @Inject NamingGrantees naming;

  @GET
  public GrantsPayload grants(
      @PathParam("person") String person,
      @QueryParam("before") @Nullable String before,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    UUID last = Ids.before(before);
    return SharingPayloads.grants(
        last == null
            ? reading.grants(caller, subject)
            : reading.earlier(caller, subject, new GrantId(last)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response offer(
      @PathParam("person") String person,
      NewGrantPayload offered,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    Grantee grantee = new Grantee(TermsReading.kind(offered.granteeKind()), offered.granteeId());
    Consent given =
        Asked.of(
            () ->
                granting.offer(
                    caller,
                    subject,
                    grantee,
                    name(grantee, offered),
                    TermsReading.terms(offered.terms())));
    return Response.created(URI.create("/api/people/" + subject + "/grants/" + given.grant().id()))
        .entity(SharingPayloads.grant(one.grant(caller, subject, given.grant().id())))
        .build();
  }

  private String name(Grantee grantee, NewGrantPayload offered) {
    String name =
        naming
            .nameOf(grantee, Objects.requireNonNullElse(offered.granteeName(), ""))
            .orElseThrow(() -> new InvalidField("granteeId", "UNKNOWN_GRANTEE"));
    if (name.isBlank()) {
      throw new InvalidField("granteeName", "NAME_MISSING");
    }
    return name;
  }
}
