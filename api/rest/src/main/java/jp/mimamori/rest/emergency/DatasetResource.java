package jp.mimamori.rest.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.emergency.Freshness;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.EmergencyDatasetPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;

/**
 * {@code /api/people/{person}/emergency-dataset}: what a doctor approved and what is newer. One of
 * the two doors that are opened for an emergency; the other is {@link WindowResource}.
 */
@Path("people/{person}/emergency-dataset")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(MediaType.APPLICATION_JSON)
public class DatasetResource {

  @Inject ReadingDataset reading;
  @Inject Freshness freshness;

  @GET
  public EmergencyDatasetPayload dataset(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return DatasetPayloads.dataset(
        reading.sheet(caller, purpose.evenEmergency(caller), Ids.subject(person)),
        freshness.times());
  }
}
