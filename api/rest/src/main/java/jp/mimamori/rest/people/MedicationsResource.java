package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.medication.ReadingCurrentMedicines;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.mobile.CurrentMedicationsPayload;
import jp.mimamori.mobile.MedicationsPayload;
import jp.mimamori.mobile.NotebookPayload;
import jp.mimamori.notebook.ExportingNotebook;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;

/** {@code /api/people/{person}/medications}: medicines by dispensing, newest first. */
@Path("people/{person}/medications")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@ForApps(
    types = {"MedicationDispense", "MedicationRequest", "MedicationStatement"},
    kinds = Category.MEDICATION)
@Produces(MediaType.APPLICATION_JSON)
public class MedicationsResource {

  @Inject ReadingMedications medications;
  @Inject ReadingCurrentMedicines current;
  @Inject ExportingNotebook notebooks;

  @GET
  public MedicationsPayload medications(
      @PathParam("person") String person,
      @BeanParam YearQuery query,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return MedicationPayloads.of(
        query.only(
            medications.newest(
                caller, purpose.of(caller), Ids.subject(person), query.after(), query.size()),
            dispensing -> dispensing.day()));
  }

  /** What is taken now, and what to ask the pharmacist of it. */
  @GET
  @Path("current")
  public CurrentMedicationsPayload current(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return CurrentMedicationPayloads.of(
        current.now(caller, purpose.of(caller), Ids.subject(person)), Requests.locale(request));
  }

  /** All of it, or chosen dispensings, as a notebook that other notebooks read. */
  @GET
  @ForApps(
      types = {"Patient", "MedicationDispense", "MedicationRequest", "MedicationStatement"},
      kinds = Category.MEDICATION)
  @Path("notebook")
  public NotebookPayload notebook(
      @PathParam("person") String person,
      @QueryParam("dispensing") @Size(max = 50) List<String> dispensings,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return NotebookPayloads.of(
        notebooks.export(
            caller,
            purpose.of(caller),
            Ids.subject(person),
            dispensings.stream().map(Ids::record).collect(Collectors.toSet())));
  }
}
