package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Under which URL people reach this instance. Configured, never taken from a request's Host header.
 */
@ApplicationScoped
public class PublicUrl {

  private static final String NAME = "mimamori.url";
  private static final String DEFAULT = "http://localhost:8080";

  @Inject
  @ConfigProperty(name = NAME, defaultValue = DEFAULT)
  String url;

  protected PublicUrl() {}

  PublicUrl(String url) {
    this.url = url;
  }

  /** For what is not injected. */
  public static PublicUrl configured() {
    return new PublicUrl(
        ConfigProvider.getConfig().getOptionalValue(NAME, String.class).orElse(DEFAULT));
  }

  /** Without a slash at the end. */
  public String text() {
    return url.replaceFirst("/+$", "");
  }

  /** A page of this instance; no slash in front of the path. */
  public String page(String path) {
    return text() + "/" + path;
  }

  /** Base of the FHIR door, without a slash at the end. */
  public String fhir() {
    return page("fhir");
  }

  /** Whether people reach it encrypted, so that cookies may ask for that. */
  public boolean isEncrypted() {
    return url.startsWith("https:");
  }

  /** The name of the machine in it. */
  public String host() {
    String host = URI.create(text()).getHost();
    return host == null ? "localhost" : host;
  }
}
