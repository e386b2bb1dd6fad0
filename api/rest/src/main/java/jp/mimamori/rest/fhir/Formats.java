package jp.mimamori.rest.fhir;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mimamori.rest.problem.BadParameter;

/**
 * The format of an answer (FHIR R4 §3.1.0.1.11): JSON under either name, asked for by {@code
 * _format}, which wins, or by Accept; else 406. Errors are always {@code application/fhir+json}.
 */
@PreMatching
public class Formats implements ContainerRequestFilter, ContainerResponseFilter {

  static final String FHIR_JSON = "application/fhir+json;charset=utf-8";

  private static final String WELL_KNOWN = ".well-known/";
  private static final String JSON = "application/json;charset=utf-8";
  private static final String WANTED = "jp.mimamori.fhir.format";

  /** A plus in a query is a space. */
  private static final Map<String, String> BY_NAME =
      Map.of(
          "json", FHIR_JSON,
          "application/fhir+json", FHIR_JSON,
          "application/fhir json", FHIR_JSON,
          "application/json", JSON,
          "text/json", JSON);

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().startsWith(ExportFileResource.PATH)) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, ExportFileResource.NDJSON);
      return;
    }
    if (request.getUriInfo().getPath().startsWith(WELL_KNOWN)) {
      // as JSON, whatever was asked for (SMART App Launch 2.2, "Using Well-Known")
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, "application/json");
      return;
    }
    String format = request.getUriInfo().getQueryParameters().getFirst("_format");
    String wanted =
        Optional.ofNullable(format == null ? accepted(request) : BY_NAME.get(named(format)))
            .orElseThrow(NotAcceptableException::new);
    request.setProperty(WANTED, wanted);
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, "application/fhir+json");
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean good =
        response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
            && response.hasEntity();
    if (good && JSON.equals(request.getProperty(WANTED))) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, JSON);
    }
  }

  private static String named(String format) {
    int parameters = format.indexOf(';');
    return (parameters < 0 ? format : format.substring(0, parameters)).strip();
  }

  private static List<MediaType> acceptable(ContainerRequestContext request) {
    try {
      return request.getAcceptableMediaTypes();
    } catch (ProcessingException e) {
      throw new BadParameter("Accept", "The header cannot be understood.");
    }
  }

  /** A weight of nothing, or another version of FHIR (R4 §2.1.0.6). */
  private static boolean isRuledOut(MediaType type) {
    String weight = type.getParameters().getOrDefault("q", "1");
    String version = type.getParameters().getOrDefault("fhirVersion", "4.0");
    return weight.matches("0(\\.0*)?") || !version.matches("4\\.0(\\.\\d+)?");
  }

  /** The best of what the request accepts; null when it is none of ours. */
  private static @org.jspecify.annotations.Nullable String accepted(
      ContainerRequestContext request) {
    for (MediaType type : acceptable(request)) {
      if (isRuledOut(type)) {
        continue;
      }
      boolean wild =
          type.isWildcardSubtype()
              && (type.isWildcardType() || type.getType().equals("application"));
      if (wild) {
        return FHIR_JSON;
      }
      String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(java.util.Locale.ROOT);
      if (BY_NAME.containsKey(name)) {
        return BY_NAME.get(name);
      }
    }
    return null;
  }
}
