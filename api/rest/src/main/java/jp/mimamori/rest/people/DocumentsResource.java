package jp.mimamori.rest.people;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.SourceDocuments;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;

/**
 * {@code /api/documents/{document}}: a source document as it was received, always as a download.
 */
@Path("documents/{document}")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
public class DocumentsResource {

  @Inject ReadingRecords records;

  @GET
  public Response document(
      @PathParam("document") String document,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SourceDocuments.Content content =
        records.document(caller, purpose.of(caller), Ids.document(document));
    String name =
        URLEncoder.encode(content.document().fileName(), StandardCharsets.UTF_8)
            .replace("+", "%20");
    return Response.ok(content.bytes(), MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .build();
  }
}
