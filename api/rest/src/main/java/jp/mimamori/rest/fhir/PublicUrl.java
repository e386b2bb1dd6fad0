package jp.mimamori.rest.fhir;

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
  String fhir() {
    return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/fhir";
  }
}
