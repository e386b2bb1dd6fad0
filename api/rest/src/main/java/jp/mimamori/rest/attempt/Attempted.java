package jp.mimamori.rest.attempt;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import jp.mimamori.attempt.Asked;
import jp.mimamori.attempt.AttemptKey;
import jp.mimamori.attempt.Attempting;
import jp.mimamori.attempt.Begun;
import jp.mimamori.attempt.KeptAnswer;
import jp.mimamori.attempt.Twice;
import jp.mimamori.identity.Caller;
import jp.mimamori.mobile.ProblemType;
import jp.mimamori.rest.door.Beans;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Json;
import jp.mimamori.rest.problem.AttemptRefused;
import jp.mimamori.rest.problem.BadParameter;

/**
 * The header {@code Idempotency-Key} of POSTs (draft-ietf-httpapi-idempotency-key-header). Asked
 * after who may and how large the body is; the answer is kept before it leaves.
 */
@Priority(Priorities.USER)
public class Attempted implements ContainerRequestFilter, ContainerResponseFilter {

  static final String HEADER = "Idempotency-Key";

  /** On an answer that was given before. */
  static final String REPEATED = "Idempotency-Replayed";

  private static final String GOING = Attempted.class.getName();

  @Context ResourceInfo resource;
  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String header = request.getHeaderString(HEADER);
    if (header == null || !request.getMethod().equals(HttpMethod.POST)) {
      return;
    }
    AttemptKey key =
        AttemptKey.parse(header)
            .orElseThrow(
                () ->
                    new BadParameter(
                        HEADER,
                        "A key is a string of 16 to 128 letters, digits and signs; a random UUID will do."));
    Method method = resource.getResourceMethod();
    if (!method.isAnnotationPresent(OnlyAsks.class)) {
      begin(request, Requests.caller(servletRequest), key, method);
    }
  }

  private void begin(ContainerRequestContext request, Caller caller, AttemptKey key, Method method)
      throws IOException {
    Twice twice = method.isAnnotationPresent(HarmlessTwice.class) ? Twice.HARMLESS : Twice.HARMFUL;
    AskedReading reading = new AskedReading(request);
    if (!takesFiles(method)) {
      Asked asked = reading.payload();
      go(request, new Going(caller, key, () -> asked, twice), asked);
      return;
    }
    if (Beans.the(Attempting.class).isAnswered(caller, key)) {
      Asked asked = reading.file();
      go(request, new Going(caller, key, () -> asked, twice), asked);
      return;
    }
    reading.follow();
    go(request, new Going(caller, key, reading::known, twice), Asked.UNKNOWN);
  }

  private void go(ContainerRequestContext request, Going going, Asked asked) {
    Begun begun =
        Beans.the(Attempting.class).begin(going.caller(), going.key(), asked, going.twice());
    if (begun instanceof Begun.Answered answered) {
      request.abortWith(again(answered.answer()));
    } else if (begun instanceof Begun.Started) {
      request.setProperty(GOING, going);
    } else {
      throw refused(begun);
    }
  }

  private static AttemptRefused refused(Begun begun) {
    if (begun instanceof Begun.SomethingElse) {
      return new AttemptRefused(ProblemType.KEY_REUSED);
    }
    if (begun instanceof Begun.Unknown) {
      return new AttemptRefused(ProblemType.OUTCOME_UNKNOWN);
    }
    return begun instanceof Begun.TooMany
        ? new AttemptRefused(ProblemType.TOO_MANY_REQUESTS, 3_600)
        : new AttemptRefused(ProblemType.STILL_RUNNING, 2);
  }

  private static Response again(KeptAnswer kept) {
    Response.ResponseBuilder answer = Response.status(kept.status()).header(REPEATED, "true");
    if (!kept.location().isEmpty()) {
      answer.location(URI.create(kept.location()));
    }
    return kept.type().isEmpty()
        ? answer.build()
        : answer.type(kept.type()).entity(kept.body()).build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(GOING) instanceof Going going)) {
      return;
    }
    request.removeProperty(GOING);
    int status = response.getStatus();
    boolean isDone = status < 300 || (status < 500 && response.getLocation() != null);
    boolean isNothing = status < 500 || status == 503 || going.twice() == Twice.HARMLESS;
    if (isDone) {
      Beans.the(Attempting.class)
          .end(going.caller(), going.key(), going.asked().get(), kept(response));
    } else if (isNothing) {
      Beans.the(Attempting.class).drop(going.caller(), going.key());
    } else {
      Beans.the(Attempting.class).lose(going.caller(), going.key(), going.asked().get());
    }
  }

  /** Writes the body now, so that what is kept is to the byte what leaves. */
  private static KeptAnswer kept(ContainerResponseContext response) {
    String location = response.getLocation() == null ? "" : response.getLocation().toString();
    Object entity = response.getEntity();
    if (entity == null) {
      return new KeptAnswer(response.getStatus(), location, "", new byte[0]);
    }
    MediaType type =
        response.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : response.getMediaType();
    byte[] body = entity instanceof byte[] bytes ? bytes : Json.bytes(entity);
    response.setEntity(body, response.getEntityAnnotations(), type);
    return new KeptAnswer(response.getStatus(), location, type.toString(), body);
  }

  private static boolean takesFiles(Method method) {
    Consumes consumes = method.getAnnotation(Consumes.class);
    return consumes != null && Arrays.asList(consumes.value()).contains(MediaType.WILDCARD);
  }
}
