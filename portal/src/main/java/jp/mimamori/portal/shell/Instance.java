package jp.mimamori.portal.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this instance is: a demonstration or a real one, and where it is reached. */
@ApplicationScoped
public class Instance {

  @Inject
  @ConfigProperty(name = "mimamori.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "mimamori.url", defaultValue = "http://localhost:8080")
  String url;

  public boolean isDemo() {
    return demo;
  }

  /** The address of a page, for a link that leaves the browser; no slash in front of the path. */
  public String address(String path) {
    return url.replaceAll("/+$", "") + "/" + path;
  }

  /** Whether people reach it encrypted, so that cookies may ask for that. */
  public boolean isEncrypted() {
    return url.startsWith("https:");
  }
}
