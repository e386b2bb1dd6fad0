package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.app.AppTokens;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.rest.attempt.HarmlessTwice;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.ScopeMissing;
import jp.mimamori.subscription.AppSubscription;
import jp.mimamori.subscription.Subscribing;
import org.jspecify.annotations.Nullable;

/**
 * {@code /fhir/Subscription}: where an app is told that there is something new to read. An app sees
 * its own alone; whoever else asks has none.
 */
@Path("Subscription")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@ForApps(entries = true)
@Produces(Formats.FHIR_JSON)
public class SubscriptionResource {

  @Inject Subscribing subscribing;
  @Inject AppTokens tokens;
  @Inject PublicUrl url;

  @POST
  @HarmlessTwice
  @Consumes({"application/fhir+json", MediaType.APPLICATION_JSON})
  public Response create(@Context HttpServletRequest request, byte[] body) {
    AppTokens.Held held = held(request).orElseThrow(ScopeMissing::new);
    SubscriptionJson.Wanted wanted = SubscriptionJson.read(body, held.subject());
    Types.check(wanted.type());
    Subscribing.Outcome outcome = subscribing.subscribe(held, wanted.type(), wanted.endpoint());
    AppSubscription made = outcome.subscription().orElseThrow(() -> refused(outcome));
    URI location = URI.create(url.fhir() + "/Subscription/" + made.id());
    return Response.created(location).entity(bytes(SubscriptionJson.of(made))).build();
  }

  @GET
  public Response own(@Context HttpServletRequest request) {
    List<AppSubscription> all = held(request).map(subscribing::of).orElse(List.of());
    JsonArrayBuilder entries = Json.createArrayBuilder();
    for (AppSubscription one : all) {
      entries.add(
          Json.createObjectBuilder()
              .add("fullUrl", url.fhir() + "/Subscription/" + one.id())
              .add("resource", SubscriptionJson.of(one))
              .add("search", Json.createObjectBuilder().add("mode", "match")));
    }
    return Response.ok(
            bytes(
                Json.createObjectBuilder()
                    .add("resourceType", "Bundle")
                    .add("type", "searchset")
                    .add("total", all.size())
                    .add("entry", entries)
                    .build()))
        .build();
  }

  @GET
  @Path("{id}")
  public Response read(
      @PathParam("id") String id,
      @Context HttpServletRequest servletRequest,
      @Context Request request) {
    return held(servletRequest)
        .flatMap(held -> subscribing.find(held, id(id)))
        .map(one -> VersionedAnswer.of(request, bytes(SubscriptionJson.of(one))))
        .orElseThrow(NotFoundException::new);
  }

  /** Gone afterwards, whether it was there or not; where a version is named, in that one alone. */
  @DELETE
  @Path("{id}")
  public Response end(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Context HttpServletRequest request) {
    Optional<AppTokens.Held> held = held(request);
    Optional<UUID> wanted = Ids.parse(id);
    if (ifMatch != null && !VersionedAnswer.isMeant(ifMatch, tag(held, wanted))) {
      throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
    }
    held.ifPresent(app -> wanted.ifPresent(one -> subscribing.end(app, one)));
    return Response.noContent().build();
  }

  /** Of one of the app's own; what is not is like what is not there. */
  private Optional<EntityTag> tag(Optional<AppTokens.Held> held, Optional<UUID> wanted) {
    return held.flatMap(app -> wanted.flatMap(one -> subscribing.find(app, one)))
        .map(one -> VersionedAnswer.tag(bytes(SubscriptionJson.of(one))));
  }

  private Optional<AppTokens.Held> held(HttpServletRequest request) {
    return AppScopes.held(tokens, request);
  }

  private static UUID id(String text) {
    return Ids.parse(text).orElseThrow(NotFoundException::new);
  }

  private static RuntimeException refused(Subscribing.Outcome outcome) {
    return switch (outcome.refused().orElseThrow()) {
      case TYPE -> new ScopeMissing();
      case ENDPOINT ->
          SubscriptionJson.invalid(
              422, "channel.endpoint", "is an https address that can be reached from here");
      case TOO_MANY ->
          SubscriptionJson.invalid(422, "Subscription", "is one too many: end another first");
    };
  }

  private static byte[] bytes(JsonObject json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
