package jp.mimamori.rest.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Under which URL this instance is reached. Configured, never taken from a request's Host header.
 */
@ApplicationScoped
public class PublicUrl {

  @Inject
  @ConfigProperty(name = "mimamori.url", defaultValue = "http://localhost:8080")
  String url;

  /** Base of the FHIR door, without a slash at the end. */
  public String fhir() {
    return page("fhir");
  }

  /** A page of this instance. */
  public String page(String path) {
    return (url.endsWith("/") ? url : url + "/") + path;
  }
}
