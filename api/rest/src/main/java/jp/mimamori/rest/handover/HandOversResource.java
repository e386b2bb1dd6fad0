package jp.mimamori.rest.handover;

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
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import jp.mimamori.app.Interaction;
import jp.mimamori.handover.HandingOver;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.HandOverAcceptancePayload;
import jp.mimamori.mobile.HandOverReturnPayload;
import jp.mimamori.mobile.HandOverTasksPayload;
import jp.mimamori.record.MomentCursor;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.door.ScopeMissing;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.input.Places;
import org.jspecify.annotations.Nullable;

/** {@code /api/hand-overs}: what a municipality's system hands over, and takes. */
@Path("hand-overs")
@RequestScoped
@ForApps(entries = true)
@RolesAllowed(Role.Names.PRACTITIONER)
@Produces(MediaType.APPLICATION_JSON)
public class HandOversResource {

  private static final String EVERY_TYPE = "*";

  @Inject HandingOver handing;

  @GET
  public HandOverTasksPayload handOvers(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("size") @Nullable String size,
      @Context HttpServletRequest request) {
    Caller caller = system(request);
    HandingOver.Part part =
        handing.at(caller, Places.of(cursor, MomentCursor::of), Numbers.size(size));
    MomentCursor next = part.next();
    return new HandOverTasksPayload(
        part.handOvers().stream()
            .map(followed -> HandOverPayloads.task(followed, place(caller)))
            .toList(),
        next == null ? null : next.text());
  }

  @GET
  @Path("{handOver}")
  public HandOverTasksPayload.Task handOver(
      @PathParam("handOver") String id, @Context HttpServletRequest request) {
    Caller caller = system(request);
    return HandOverPayloads.task(handing.one(caller, id(id)), place(caller));
  }

  @POST
  @Path("{handOver}/package")
  public HandOverTasksPayload.Task pack(
      @PathParam("handOver") String id, @Context HttpServletRequest request) {
    Caller caller = system(request);
    return HandOverPayloads.task(
        HandOverPayloads.asked(() -> handing.pack(caller, id(id))), place(caller));
  }

  /** The Bundle, with its digest (RFC 9530). */
  @GET
  @Path("{handOver}/package")
  @Produces("application/fhir+json")
  public Response fetch(@PathParam("handOver") String id, @Context HttpServletRequest request) {
    Caller caller = system(request);
    HandingOver.Fetched fetched = HandOverPayloads.asked(() -> handing.fetch(caller, id(id)));
    byte[] digest = HexFormat.of().parseHex(fetched.sha256());
    return Response.ok(fetched.bytes(), "application/fhir+json")
        .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
        .build();
  }

  @POST
  @Path("{handOver}/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  public HandOverTasksPayload.Task accept(
      @PathParam("handOver") String id,
      HandOverAcceptancePayload taken,
      @Context HttpServletRequest request) {
    Caller caller = system(request);
    return HandOverPayloads.task(
        HandOverPayloads.asked(() -> handing.accept(caller, id(id), taken.sha256())),
        place(caller));
  }

  @POST
  @Path("{handOver}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  public HandOverTasksPayload.Task giveBack(
      @PathParam("handOver") String id,
      HandOverReturnPayload returned,
      @Context HttpServletRequest request) {
    Caller caller = system(request);
    return HandOverPayloads.task(
        HandOverPayloads.asked(() -> handing.giveBack(caller, id(id), returned.reason())),
        place(caller));
  }

  /**
   * The system that asks, whose token lets it read records of every type; who else works in care is
   * refused further in, like whoever has no part in a hand-over.
   *
   * @throws ScopeMissing when it does not
   */
  private static Caller system(HttpServletRequest request) {
    if (AppScopes.isSystem(request) && !AppScopes.may(request, EVERY_TYPE, Interaction.READ)) {
      throw new ScopeMissing();
    }
    return Requests.caller(request);
  }

  private static UUID place(Caller caller) {
    return Objects.requireNonNull(caller.affiliation()).institution();
  }

  private static UUID id(String text) {
    return Ids.record(text).value();
  }
}
