package jp.mimamori.rest.intake;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.rest.attempt.HarmlessTwice;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportingFiles;

/**
 * {@code POST /api/people/{person}/imports}: a file for the caller or a ward, as the request's
 * body.
 */
@Path("people/{person}/imports")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class PersonImportsResource {

  @Inject ImportingFiles importing;
  @Inject FollowingImports following;

  @POST
  @HarmlessTwice
  @Consumes(MediaType.WILDCARD)
  public Response upload(
      @PathParam("person") String person,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      InputStream body) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    UUID job = ReceivedFile.take(headers, body, file -> importing.upload(caller, subject, file));
    return ImportAnswer.answer(following.report(caller, job), Requests.locale(request));
  }
}
