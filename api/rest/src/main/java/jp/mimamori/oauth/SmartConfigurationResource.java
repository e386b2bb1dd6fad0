package jp.mimamori.oauth;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /fhir/.well-known/smart-configuration} (SMART App Launch 2.2, "Conformance"). */
@Path(".well-known/smart-configuration")
@RequestScoped
@PermitAll
public class SmartConfigurationResource {

  @Inject Metadata metadata;

  @GET
  public Response configuration() {
    return MetadataResource.json(metadata.smart());
  }
}
