package jp.mimamori.rest.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import jp.mimamori.adding.AddingResources;
import jp.mimamori.adding.Delivered;
import jp.mimamori.adding.NotAdded;
import jp.mimamori.adding.Proposed;
import jp.mimamori.adding.Proposing;
import jp.mimamori.app.Interaction;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Finding;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.door.ScopeMissing;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.rest.problem.InvalidResource;
import jp.mimamori.rest.problem.SeveralMatch;
import org.jspecify.annotations.Nullable;

/**
 * Creates resources (FHIR R4 §3.1.0.8), on the condition that there is none yet when that is asked.
 */
@ApplicationScoped
class Creating {

  @Inject AddingResources adding;
  @Inject Delivering delivering;
  @Inject SearchAnswers answers;
  @Inject PublicUrl url;

  /** How a resource is to be created, by the headers of a request or the request of an entry. */
  record Wish(@Nullable String ifNoneExist, @Nullable String prefer) {}

  /**
   * Creates it.
   *
   * @throws NotAllowedException when resources of this type are not created here
   * @throws InvalidResource when it is not right
   */
  Response create(HttpServletRequest request, String type, byte[] body, Wish wish) {
    if (AppScopes.isSystem(request)) {
      Types.check(type);
      Delivered sent = delivering.read(request, type, body);
      return create(
          request,
          type,
          wish,
          new Read(sent.subject(), () -> delivering.take(request, sent), sent.remarks()));
    }
    if (!request.isUserInRole(Role.Names.CITIZEN)) {
      throw new ForbiddenException();
    }
    Proposed sent = proposed(request, type, body);
    return create(
        request, type, wish, new Read(sent.subject(), () -> add(request, sent), sent.remarks()));
  }

  /** A resource that was read, and how it is added. */
  private record Read(SubjectId subject, Supplier<HealthRecord> add, List<Finding> remarks) {}

  private Response create(HttpServletRequest request, String type, Wish wish, Read read) {
    if (wish.ifNoneExist() != null) {
      List<HealthRecord> there = there(request, type, wish.ifNoneExist(), read.subject());
      if (!there.isEmpty()) {
        return CreatedAnswer.of(
            Response.Status.OK, there.get(0), location(there.get(0)), wish.prefer(), List.of());
      }
    }
    HealthRecord added = read.add().get();
    List<String> remarks =
        read.remarks().stream().map(one -> one.sentence(Requests.locale(request))).toList();
    return CreatedAnswer.of(
        Response.Status.CREATED, added, location(added), wish.prefer(), remarks);
  }

  /** A resource that was read. */
  Proposed proposed(HttpServletRequest request, String type, byte[] body) {
    Types.check(type);
    if (!Proposing.KINDS.containsKey(type)) {
      throw new NotAllowedException("GET", new String[] {"HEAD", "OPTIONS"});
    }
    try {
      return new Proposing(Requests.caller(request), url.fhir()).read(type, body);
    } catch (NotAdded not) {
      throw NotAddedAnswer.of(not, Requests.locale(request));
    }
  }

  private HealthRecord add(HttpServletRequest request, Proposed proposed) {
    try {
      return adding.add(Requests.caller(request), List.of(proposed)).get(0);
    } catch (NotAdded not) {
      throw NotAddedAnswer.of(not, Requests.locale(request));
    }
  }

  /** All of them, or none. */
  List<HealthRecord> addAll(HttpServletRequest request, List<Proposed> proposed) {
    try {
      return adding.add(Requests.caller(request), proposed);
    } catch (NotAdded not) {
      throw NotAddedAnswer.of(not, Requests.locale(request))
          .within("Bundle.entry[" + not.entry() + "].resource");
    }
  }

  URI location(HealthRecord record) {
    return URI.create(
        url.fhir()
            + "/"
            + record.resourceType()
            + "/"
            + record.id()
            + "/_history/"
            + Stamped.version(record));
  }

  /** The one that is meant by a condition; whoever sets one has to be let search. */
  private List<HealthRecord> there(
      HttpServletRequest request, String type, String condition, SubjectId subject) {
    if (!AppScopes.may(request, type, Interaction.SEARCH)) {
      throw new ScopeMissing();
    }
    MultivaluedMap<String, String> sent = parameters(condition);
    if (!sent.containsKey("patient") && !sent.containsKey("subject")) {
      sent.putSingle("patient", subject.toString());
    }
    RecordQuery query = RecordQuery.of(type, sent, url.fhir(), "handling=strict");
    if (!query.patient().equals(subject)) {
      throw new BadParameter("If-None-Exist", "The condition is about somebody else.");
    }
    List<HealthRecord> found =
        answers.two(Requests.caller(request), query, AppScopes.within(request));
    if (found.size() > 1) {
      throw new SeveralMatch();
    }
    return found;
  }

  private static MultivaluedMap<String, String> parameters(String condition) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    String query = condition.substring(condition.indexOf('?') + 1);
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals < 1 || equals == pair.length() - 1) {
        throw new BadParameter("If-None-Exist", "The condition is no search.");
      }
      parameters.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadParameter("If-None-Exist", "The condition is no search.");
    }
  }
}
