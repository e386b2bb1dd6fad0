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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import jp.mimamori.export.ExportJob;
import jp.mimamori.export.Exporting;
import jp.mimamori.identity.Role;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.ForApps;
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
      @Context HttpServletRequest request) {
    ExportJob job = ExportStatusResource.job(exporting, request, id);
    if (!job.isDone() || !exporting.counts(job.id()).containsKey(type)) {
      throw new NotFoundException();
    }
    if (!type.equals(Exporting.OUTCOME) && !AppScopes.within(request).sees(type)) {
      throw new ScopeMissing();
    }
    List<Integer> chunks = exporting.chunks(Requests.caller(request), job.id(), type);
    boolean packed = encodings != null && takesGzip(encodings);
    Response.ResponseBuilder answer = Response.ok(lines(job.id(), chunks, packed), NDJSON);
    answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return packed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").build() : answer.build();
  }

  /** RFC 9110 §12.5.3: named, and not with the weight zero. */
  private static boolean takesGzip(String encodings) {
    return Stream.of(encodings.split(","))
        .map(String::strip)
        .anyMatch(one -> one.matches("(?i)(x-)?gzip( *; *q=(1|1\\.0*|0\\.0*[1-9][0-9]*))?"));
  }

  /** One chunk after the other; what is packed in pieces is packed as a whole (RFC 1952 §2.2). */
  private StreamingOutput lines(UUID job, List<Integer> chunks, boolean packed) {
    return out -> {
      for (int number : chunks) {
        byte[] gzip =
            exporting.chunk(job, number).orElseThrow(() -> new IOException("it was cancelled"));
        write(gzip, packed, out);
      }
    };
  }

  private static void write(byte[] gzip, boolean packed, OutputStream out) throws IOException {
    if (packed) {
      out.write(gzip);
      return;
    }
    try (GZIPInputStream lines = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      lines.transferTo(out);
    }
  }
}
