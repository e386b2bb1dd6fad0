package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jp.mimamori.export.ExportJob;
import jp.mimamori.export.Exporting;
import jp.mimamori.identity.Role;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Packed;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.door.ScopeMissing;
import org.jspecify.annotations.Nullable;

/** A file of an export, to whoever asked for it. */
@Path(ExportFileResource.PATH + "/{id}/{type}")
@RequestScoped
@ForApps(entries = true)
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER})
@Produces(ExportFileResource.NDJSON)
public class ExportFileResource {

  static final String PATH = "$export-file";
  static final String NDJSON = "application/fhir+ndjson";

  @Inject Exporting exporting;

  @GET
  public Response file(
      @PathParam("id") String id,
      @PathParam("type") String type,
      @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String tag,
      @Context HttpServletRequest request) {
    ExportJob job = ExportStatusResource.job(exporting, request, id);
    if (!job.isDone() || !exporting.counts(job.id()).containsKey(type)) {
      throw new NotFoundException();
    }
    if (!type.equals(Exporting.OUTCOME) && !AppScopes.within(request).sees(type)) {
      throw new ScopeMissing();
    }
    boolean packed = Packed.takesGzip(encodings);
    ExportFile file =
        new ExportFile(
            exporting,
            job.id(),
            exporting.pieces(Requests.caller(request), job.id(), type),
            packed);
    Response.ResponseBuilder answer =
        range == null
                || !request.getMethod().equals("GET")
                || (tag != null && !tag.equals(file.tag()))
            ? whole(file)
            : ByteRange.of(range, file.length())
                .map(part -> part(file, part))
                .orElseGet(() -> whole(file));
    answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    answer.header("Accept-Ranges", "bytes").header(HttpHeaders.ETAG, file.tag());
    Response built = answer.build();
    if (packed && built.hasEntity()) {
      built.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return built;
  }

  private static Response.ResponseBuilder whole(ExportFile file) {
    StreamingOutput all = out -> file.write(ByteRange.whole(file.length()), out);
    return Response.ok(all, NDJSON);
  }

  /** A download goes on where it broke off (RFC 9110 §14.2). */
  private static Response.ResponseBuilder part(ExportFile file, ByteRange part) {
    if (part.isEmpty()) {
      return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header("Content-Range", part.text(file.length()));
    }
    StreamingOutput some = out -> file.write(part, out);
    return Response.status(Response.Status.PARTIAL_CONTENT)
        .header("Content-Range", part.text(file.length()))
        .type(NDJSON)
        .entity(some);
  }
}
