package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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
  public Response read(@PathParam("id") String id, @Context HttpServletRequest request) {
    return held(request)
        .flatMap(held -> subscribing.find(held, id(id)))
        .map(one -> Response.ok(bytes(SubscriptionJson.of(one))).build())
        .orElseThrow(NotFoundException::new);
  }

  /** Gone afterwards, whether it was there or not. */
  @DELETE
  @Path("{id}")
  public Response end(@PathParam("id") String id, @Context HttpServletRequest request) {
    held(request).ifPresent(held -> Ids.parse(id).ifPresent(one -> subscribing.end(held, one)));
    return Response.noContent().build();
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
