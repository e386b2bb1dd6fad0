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
import jp.mimamori.mobile.ImportDocumentsPayload;
import jp.mimamori.mobile.ImportPayload;
import jp.mimamori.mobile.ImportsPayload;
import jp.mimamori.record.MomentCursor;
import jp.mimamori.rest.attempt.HarmlessTwice;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.input.Places;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportingFiles;
import org.jspecify.annotations.Nullable;

/** {@code /api/imports}: the caller's uploads, and those of operators and systems for many. */
@Path("imports")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.OPERATOR, Role.Names.PRACTITIONER})
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  @Inject ImportingFiles importing;
  @Inject FollowingImports following;

  @GET
  @ForApps(entries = true)
  public ImportsPayload mine(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("size") @Nullable String size,
      @Context HttpServletRequest request) {
    FollowingImports.Part part =
        following.part(Sender.of(request), Places.of(cursor, MomentCursor::of), Numbers.size(size));
    MomentCursor next = part.next();
    return new ImportsPayload(
        part.jobs().stream().map(ImportAnswer::payload).toList(),
        next == null ? null : next.text());
  }

  @GET
  @ForApps(entries = true)
  @Path("{import}")
  public ImportPayload one(@PathParam("import") String id, @Context HttpServletRequest request) {
    return ImportAnswer.payload(
        following.report(Sender.of(request), Ids.subject(id).value()), Requests.locale(request));
  }

  /** What came of each document so far. */
  @GET
  @ForApps(entries = true)
  @Path("{import}/documents")
  public ImportDocumentsPayload documents(
      @PathParam("import") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("size") @Nullable String size,
      @Context HttpServletRequest request) {
    Caller caller = Sender.of(request);
    Integer after = Places.number(cursor);
    return ImportAnswer.payload(
        following.documents(
            caller, Ids.subject(id).value(), after == null ? 0 : after, Numbers.size(size)),
        Requests.locale(request));
  }

  /** Each document of the upload is matched to its person by itself. */
  @POST
  @HarmlessTwice
  @ForApps(entries = true)
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.PRACTITIONER})
  @Consumes(MediaType.WILDCARD)
  public Response uploadForMany(
      @Context HttpHeaders headers, @Context HttpServletRequest request, InputStream body) {
    Caller caller = Sender.of(request);
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
