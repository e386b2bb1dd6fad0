package jp.mimamori.rest.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import jp.mimamori.attachment.Cleaning;
import jp.mimamori.attachment.Unfit;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.emergency.AttachingFiles;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.FileValue;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.TooManyFiles;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.EmergencyFilePayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.intake.ReceivedFile;
import jp.mimamori.rest.problem.AlreadyAnswered;
import jp.mimamori.rest.problem.InvalidField;

/**
 * {@code /api/people/{person}/emergency-dataset/draft/files/{place}}: a picture or a paper at a
 * place of the form, as the request's body.
 */
@Path("people/{person}/emergency-dataset/draft/files/{place}")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class DraftFilesResource {

  /** In seconds. */
  private static final int AN_HOUR = 3_600;

  @Inject AttachingFiles attaching;

  @PUT
  @Consumes(MediaType.WILDCARD)
  public EmergencyFilePayload attach(
      @PathParam("person") String person,
      @PathParam("place") String place,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      InputStream body) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    jp.mimamori.emergency.Path path = placeForAFile(place);
    try {
      FileValue file =
          ReceivedFile.takeAttachment(
              headers,
              body,
              Cleaning.LARGEST,
              sent -> attaching.attach(caller, subject, path, sent.fileName(), sent.bytes()));
      return new EmergencyFilePayload(
          path.text(), file.text(), file.id(), file.type().media(), file.name());
    } catch (Unfit unfit) {
      throw new InvalidField("file", unfit.why().name());
    } catch (TooManyFiles many) {
      throw refused(many);
    } catch (AlreadyDecided same) {
      throw new AlreadyAnswered();
    }
  }

  @DELETE
  public void detach(
      @PathParam("person") String person,
      @PathParam("place") String place,
      @Context HttpServletRequest request) {
    attaching.detach(Requests.caller(request), Ids.subject(person), placeForAFile(place));
  }

  private static ClientErrorException refused(TooManyFiles many) {
    return switch (many.what()) {
      case THE_DATASET -> new InvalidField("file", "FILES_OF_THE_DATASET");
      case THE_PERSON -> new InvalidField("file", "FILES_OF_THE_PERSON");
      case THE_HOUR ->
          new ClientErrorException(
              Response.status(Response.Status.TOO_MANY_REQUESTS)
                  .header("Retry-After", AN_HOUR)
                  .build());
    };
  }

  /** A place that the form has not is not found. */
  private static jp.mimamori.emergency.Path placeForAFile(String written) {
    return jp.mimamori.emergency.Path.parse(written)
        .filter(path -> Form.theOne().the(path).kind() == Field.Kind.FILE)
        .orElseThrow(NotFoundException::new);
  }
}
