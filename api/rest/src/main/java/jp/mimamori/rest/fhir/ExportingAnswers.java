package jp.mimamori.rest.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Purpose;
import jp.mimamori.export.ExportWish;
import jp.mimamori.export.Exporting;
import jp.mimamori.export.TooManyExports;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.patient.Patient;
import jp.mimamori.patient.PatientCursor;
import jp.mimamori.patient.ReadingPatients;
import jp.mimamori.record.Within;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.door.ScopeMissing;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * Begins exports (Bulk Data 2, "Kick-off Request"): a system of an institution takes what was
 * granted there, by everybody; everybody else takes what is of one person.
 */
@ApplicationScoped
class ExportingAnswers {

  private static final int MOST_PEOPLE = 5_000;
  private static final int LONGEST = 4_000;

  @Inject Exporting exporting;
  @Inject ReadingPatients patients;
  @Inject PublicUrl url;

  /** What is exported by its name in the URL. */
  enum Level {
    SYSTEM,
    GROUP,
    PATIENT
  }

  /**
   * Begins one.
   *
   * @param uri where it was asked
   * @throws ForbiddenException when the caller is no system, and asks for more than one person
   */
  Response begin(
      HttpServletRequest request,
      Level level,
      MultivaluedMap<String, String> sent,
      @Nullable String prefer,
      UriInfo uri) {
    String asked = asked(uri, request);
    if (asked.length() > LONGEST || AppScopes.text(request).length() > LONGEST) {
      throw new BadParameter("url", "It is too long; send the parameters in a body.");
    }
    ExportInput input = ExportInput.of(sent, url.fhir(), prefer);
    Caller caller = Requests.caller(request);
    boolean isSystem = AppScopes.isSystem(request);
    if (!isSystem && level != Level.PATIENT) {
      throw new ForbiddenException();
    }
    refuseTypesOutOfScope(request, input.types());
    try {
      exporting.refuseIfFull(caller);
      List<ExportWish.Whom> people =
          isSystem
              ? granted(caller, input.patients(), sent.getFirst("purpose"))
              : one(request, caller, input.patients(), sent.getFirst("purpose"));
      ExportWish wish =
          new ExportWish(asked, AppScopes.text(request), input.types(), input.since(), people);
      UUID id = exporting.begin(caller, wish);
      return Response.accepted()
          .header("Content-Location", URI.create(url.fhir() + "/$export-status/" + id))
          .build();
    } catch (TooManyExports tooMany) {
      throw later(tooMany);
    }
  }

  /** The URL as people reach it. */
  private String asked(UriInfo uri, HttpServletRequest request) {
    String query = request.getQueryString();
    return url.fhir() + "/" + uri.getPath() + (query == null ? "" : "?" + query);
  }

  static ClientErrorException later(TooManyExports tooMany) {
    return new ClientErrorException(
        Response.status(Response.Status.TOO_MANY_REQUESTS)
            .header("Retry-After", tooMany.seconds())
            .build());
  }

  private static void refuseTypesOutOfScope(HttpServletRequest request, String types) {
    Within within = AppScopes.within(request);
    boolean seesNothing =
        !within.sees("Patient") && Types.OF_RECORDS.stream().noneMatch(within::sees);
    if (seesNothing
        || (!types.isEmpty() && !List.of(types.split(",")).stream().allMatch(within::sees))) {
      throw new ScopeMissing();
    }
  }

  /** The person of the token, else the caller, unless others are named. */
  private static List<ExportWish.Whom> one(
      HttpServletRequest request, Caller caller, List<SubjectId> named, @Nullable String written) {
    Purpose purpose = PurposeQuery.of(caller, written);
    if (named.size() > 1) {
      throw new ForbiddenException();
    }
    SubjectId oneself = AppScopes.patient(request).map(SubjectId::new).orElseGet(caller::self);
    SubjectId whom = named.isEmpty() ? oneself : named.get(0);
    if (whom == null) {
      throw new NotFoundException();
    }
    return List.of(new ExportWish.Whom(whom, purpose));
  }

  /** Everybody who granted something that is open, each for what it was granted for. */
  private List<ExportWish.Whom> granted(
      Caller caller, List<SubjectId> named, @Nullable String written) {
    Purpose only = PurposeQuery.of(caller, written);
    List<ExportWish.Whom> people = new ArrayList<>();
    Optional<PatientCursor> after = Optional.empty();
    do {
      ReadingPatients.Part part = patients.of(caller, "", after, ReadingPatients.MOST);
      part.patients().stream()
          .filter(Patient::isOpen)
          .map(patient -> new ExportWish.Whom(patient.person().id(), patient.terms().purpose()))
          .filter(whom -> written == null || whom.purpose() == only)
          .filter(whom -> named.isEmpty() || named.contains(whom.subject()))
          .filter(whom -> !people.contains(whom))
          .forEach(people::add);
      after = Optional.ofNullable(part.next());
      if (people.size() > MOST_PEOPLE) {
        throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
      }
    } while (after.isPresent());
    named.stream()
        .filter(one -> people.stream().noneMatch(whom -> whom.subject().equals(one)))
        .forEach(one -> people.add(new ExportWish.Whom(one, only)));
    return people;
  }
}
