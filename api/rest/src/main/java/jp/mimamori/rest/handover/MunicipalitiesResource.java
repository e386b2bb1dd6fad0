package jp.mimamori.rest.handover;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.handover.AgreeingHandOvers;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.MunicipalitiesPayload;

/** {@code /api/municipalities}: where records can come from and go to. */
@Path("municipalities")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class MunicipalitiesResource {

  @Inject AgreeingHandOvers agreeing;

  @GET
  public MunicipalitiesPayload municipalities() {
    return new MunicipalitiesPayload(
        agreeing.municipalities().stream()
            .map(place -> new MunicipalitiesPayload.Municipality(place.id(), place.name()))
            .toList());
  }
}
