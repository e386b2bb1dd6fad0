package jp.mimamori.rest.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.mimamori.emergency.FileValue;
import jp.mimamori.emergency.ReadingFiles;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;

/**
 * {@code /api/people/{person}/emergency-dataset/files/{file}}: a picture or a paper that a place of
 * the dataset names. Opened for an emergency like the dataset itself.
 */
@Path("people/{person}/emergency-dataset/files/{file}")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
public class FilesResource {

  @Inject ReadingFiles reading;

  @GET
  public Response file(
      @PathParam("person") String person,
      @PathParam("file") String file,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    ReadingFiles.Content content =
        reading.read(
            caller, purpose.evenEmergency(caller), Ids.subject(person), Ids.record(file).value());
    return Response.ok(content.bytes(), content.file().type().media())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(content.file()))
        .build();
  }

  /** A paper is never shown by itself: who made it may have meant it for more than to be read. */
  private static String disposition(FileValue file) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return (file.type().isPicture() ? "inline" : "attachment") + "; filename*=UTF-8''" + name;
  }
}
