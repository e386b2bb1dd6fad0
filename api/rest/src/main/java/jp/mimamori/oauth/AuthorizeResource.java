package jp.mimamori.oauth;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import jp.mimamori.app.AnsweringApps;
import jp.mimamori.app.AppRefused;
import jp.mimamori.app.TrustingApps;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import org.jspecify.annotations.Nullable;

/**
 * {@code /authorize}: an app sends a person here (RFC 6749 §4.1.1). What it asks is checked and
 * kept; the person answers on a page of the portal.
 */
@Path("")
@RequestScoped
@PermitAll
public class AuthorizeResource {

  @Inject AskedByApps asked;
  @Inject AnsweringApps answering;
  @Inject TrustingApps trusting;
  @Inject Endpoints endpoints;

  @GET
  public Response byLink(@Context UriInfo uri, @Context HttpServletRequest request) {
    return answer(uri.getQueryParameters(), Visitor.of(request));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response byForm(
      @Nullable MultivaluedMap<String, String> form, @Context HttpServletRequest request) {
    return answer(form == null ? new MultivaluedHashMap<>() : form, Visitor.of(request));
  }

  private Response answer(MultivaluedMap<String, String> parameters, Visitor visitor) {
    try {
      return to(endpoints.answer(request(parameters, visitor)));
    } catch (RequestRefused refused) {
      URI back = refused.back();
      return back != null && isTrusted(parameters, visitor)
          ? to(back)
          : RefusedPage.of(refused.error(), back);
    } catch (AppRefused refused) {
      return RefusedPage.of(
          refused.why() == AppRefused.Why.NOT_APPROVED
              ? RequestRefused.NOT_APPROVED
              : "temporarily_unavailable",
          null);
    }
  }

  private boolean isTrusted(MultivaluedMap<String, String> parameters, Visitor visitor) {
    Caller here = visitor.caller();
    return trusting.isTrusted(
        parameters.getFirst("client_id"), here == null ? null : here.account());
  }

  private Secret request(MultivaluedMap<String, String> parameters, Visitor visitor)
      throws RequestRefused {
    if (!parameters.containsKey(AskedByApps.PUSHED)) {
      return asked.ask(parameters, visitor);
    }
    String app = AskedByApps.once(parameters, "client_id");
    return answering
        .resume(app, AskedByApps.named(parameters))
        .orElseThrow(() -> new RequestRefused("invalid_request_uri", null));
  }

  /** 303, so that nothing that was posted is posted on (RFC 9700 §4.12). */
  private static Response to(URI place) {
    return Response.seeOther(place)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
