package jp.mimamori.rest.intake;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.ImportPayload;
import jp.mimamori.mobile.ImportsPayload;
import jp.mimamori.record.MomentCursor;
import jp.mimamori.rest.attempt.HarmlessTwice;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.input.Places;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportingFiles;
import org.jspecify.annotations.Nullable;

/** {@code /api/imports}: the caller's uploads, and an operator's upload for many. */
@Path("imports")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  @Inject ImportingFiles importing;
  @Inject FollowingImports following;

  @GET
  public ImportsPayload mine(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("size") @Nullable String size,
      @Context HttpServletRequest request) {
    FollowingImports.Part part =
        following.part(
            Requests.caller(request), Places.of(cursor, MomentCursor::of), Numbers.size(size));
    MomentCursor next = part.next();
    return new ImportsPayload(
        part.jobs().stream().map(ImportAnswer::payload).toList(),
        next == null ? null : next.text());
  }

  @GET
  @Path("{import}")
  public ImportPayload one(@PathParam("import") String id, @Context HttpServletRequest request) {
    return ImportAnswer.payload(
        following.report(Requests.caller(request), Ids.subject(id).value()),
        Requests.locale(request));
  }

  /** Each document of the upload is matched to its person by itself. */
  @POST
  @HarmlessTwice
  @RolesAllowed(Role.Names.OPERATOR)
  @Consumes(MediaType.WILDCARD)
  public Response uploadForMany(
      @Context HttpHeaders headers, @Context HttpServletRequest request, InputStream body) {
    Caller caller = Requests.caller(request);
    UUID job = ReceivedFile.take(headers, body, file -> importing.upload(caller, null, file));
    return ImportAnswer.answer(following.report(caller, job), Requests.locale(request));
  }

  /** Tries again what was set aside. */
  @POST
  @Path("{import}/retry")
  @RolesAllowed(Role.Names.OPERATOR)
  public ImportPayload retry(@PathParam("import") String id, @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    UUID job = Ids.subject(id).value();
    following.retry(caller, job);
    return ImportAnswer.payload(following.report(caller, job), Requests.locale(request));
  }
}
