package jp.mimamori.rest.staff;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.StaffNotPossible;
import jp.mimamori.identity.Tenure;
import jp.mimamori.mobile.InstitutionPayload;
import jp.mimamori.mobile.InstitutionsPayload;
import jp.mimamori.mobile.NewInstitutionPayload;
import jp.mimamori.mobile.NewPractitionerPayload;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.staff.RegisteringInstitutions;
import jp.mimamori.staff.RegisteringStaff;

/** Institutions and staff as values, and as the contract's payloads. */
final class StaffPayloads {

  private StaffPayloads() {}

  static RegisteringInstitutions.NewInstitution value(NewInstitutionPayload institution) {
    return new RegisteringInstitutions.NewInstitution(
        institution.name(),
        Institution.Kind.valueOf(institution.kind()),
        Objects.requireNonNullElse(institution.number(), ""),
        Boolean.TRUE.equals(institution.asWritten()));
  }

  static RegisteringStaff.NewPractitioner value(NewPractitionerPayload who) {
    return new RegisteringStaff.NewPractitioner(
        who.name(),
        who.kana(),
        Practitioner.Profession.valueOf(who.profession()),
        who.from(),
        who.until());
  }

  static InstitutionsPayload institutions(List<Institution> found) {
    return new InstitutionsPayload(
        found.stream()
            .map(
                i ->
                    new InstitutionsPayload.Institution(
                        i.id(), i.name(), i.kind().name(), i.number()))
            .toList());
  }

  static InstitutionPayload details(RegisteringInstitutions.Details found, List<UUID> enabled) {
    Institution institution = found.institution();
    return new InstitutionPayload(
        institution.id(),
        institution.name(),
        institution.kind().name(),
        institution.number(),
        found.staff().stream().map(p -> practitioner(p, enabled.contains(p.id()))).toList());
  }

  static Response created(InstitutionPayload institution) {
    return Response.created(URI.create("/api/institutions/" + institution.id()))
        .entity(institution)
        .build();
  }

  /** Which field of a practitioner or a tenure is not right. */
  static InvalidField invalid(StaffNotPossible e) {
    String field =
        switch (e.why()) {
          case NUMBER_WRONG, NUMBER_MISSING, NUMBER_TAKEN -> "number";
          case ENDS_BEFORE_IT_STARTS -> "until";
          case WORKS_ELSEWHERE -> "from";
          case PROFESSION_NOT_THERE -> "profession";
        };
    return new InvalidField(field, e.why().name());
  }

  private static InstitutionPayload.Practitioner practitioner(Practitioner who, boolean account) {
    return new InstitutionPayload.Practitioner(
        who.id(),
        who.name(),
        who.kana(),
        who.profession().name(),
        account,
        who.tenures().stream().map(StaffPayloads::tenure).toList());
  }

  private static InstitutionPayload.Tenure tenure(Tenure tenure) {
    return new InstitutionPayload.Tenure(
        tenure.id(), tenure.institution(), tenure.from(), tenure.until());
  }
}
