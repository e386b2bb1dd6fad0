package jp.mimamori.rest.fhir;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.mimamori.identity.Role;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.Caught;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Inside;

/**
 * {@code POST /fhir}: a batch, each entry of which goes through this door by itself, or a
 * transaction, which creates all that it holds or nothing.
 */
@Path("/")
@RequestScoped
@ForApps(entries = true)
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(Formats.FHIR_JSON)
public class BatchResource {

  /** What all answers may hold together, in bytes. */
  private static final int LARGEST = 4_000_000;

  /** After which time no more entries are begun. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** How many at a time hold their answers together: each takes many times its size for a while. */
  private static final Semaphore ROOM = new Semaphore(3);

  private static final Set<String> METHODS = Set.of("GET", "POST");

  /** A path of resources: no batch within a batch, and nothing that goes on afterwards. */
  private static final Pattern PATH =
      Pattern.compile("(metadata|[A-Z][A-Za-z]{1,63}(/[A-Za-z0-9_.$-]{1,64}){0,3})");

  @Inject Transacting transacting;
  @Inject Clock clock;

  // what a batch creates is one record however often it comes
  @POST
  @OnlyAsks
  @Consumes({"application/fhir+json", MediaType.APPLICATION_JSON})
  public Response batch(
      @Context HttpHeaders headers, @Context HttpServletRequest request, byte[] body) {
    BatchInput input = BatchInput.of(body);
    if (!input.together()) {
      return alone(() -> Response.ok(answered(input, headers, request)).build());
    }
    if (!request.isUserInRole(Role.Names.CITIZEN) && !AppScopes.isSystem(request)) {
      throw new ForbiddenException();
    }
    return Response.ok(
            transacting.create(request, input.entries(), body, headers.getHeaderString("Prefer")))
        .build();
  }

  /**
   * @throws ServiceUnavailableException when too many are answered at this moment
   */
  private static Response alone(Supplier<Response> answer) {
    if (!ROOM.tryAcquire()) {
      throw new ServiceUnavailableException(1L);
    }
    try {
      return answer.get();
    } finally {
      ROOM.release();
    }
  }

  private byte[] answered(BatchInput input, HttpHeaders headers, HttpServletRequest request) {
    BatchAnswer answer = new BatchAnswer();
    Instant end = clock.instant().plus(LONGEST);
    int left = LARGEST;
    for (BatchInput.Entry entry : input.entries()) {
      if (!METHODS.contains(entry.method())) {
        answer.refuse(405, "not-supported", "A batch reads, searches and creates.");
      } else if (!isOfResources(entry.url())) {
        answer.refuse(400, "invalid", "The URL is none of this door.");
      } else if (!clock.instant().isBefore(end)) {
        answer.refuse(503, "timeout", "The entries before took too long; ask again for this.");
      } else {
        Caught caught = Inside.send(request, inner(entry, headers), left);
        left -= caught.body().length;
        answer.add(caught);
      }
    }
    return answer.bytes("batch-response");
  }

  private static boolean isOfResources(String url) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    return url.length() <= 4_000
        && PATH.matcher(path).matches()
        && !path.contains("..")
        && !path.endsWith("$export")
        && url.chars().noneMatch(c -> c < ' ' || c == '#');
  }

  private static Inside.Inner inner(BatchInput.Entry entry, HttpHeaders outer) {
    Map<String, String> headers = new HashMap<>();
    entry.headers().forEach(header -> headers.put(header.name(), header.value()));
    headers.put("Accept", "application/fhir+json");
    for (String name : Set.of("Accept-Language", "Prefer")) {
      String value = outer.getHeaderString(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    if (entry.method().equals("POST")) {
      boolean isSearch = entry.url().contains("/_search");
      headers.put(
          "Content-Type",
          isSearch ? MediaType.APPLICATION_FORM_URLENCODED : "application/fhir+json");
    }
    byte[] body = entry.method().equals("POST") ? entry.body() : new byte[0];
    return new Inside.Inner(entry.method(), "/fhir/" + entry.url(), headers, body);
  }
}
