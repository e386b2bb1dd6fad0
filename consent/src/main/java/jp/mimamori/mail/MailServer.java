package jp.mimamori.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import jp.mimamori.identity.PublicUrl;
import org.eclipse.microprofile.config.Config;

/** Which mail server the operator named, if any. Read anew for each connection. */
@ApplicationScoped
public class MailServer {

  private static final String KEYS = "mimamori.mail.";

  @Inject Config config;
  @Inject PublicUrl url;

  /** Whether mail can be sent at all. */
  public boolean isSetUp() {
    return host().isPresent() && from().isPresent();
  }

  /**
   * How the server is reached; empty when none is named.
   *
   * @throws IllegalArgumentException when a setting is none
   */
  Optional<MailSettings> settings() {
    MailSettings.Tls tls =
        MailSettings.Tls.valueOf(value("tls").orElse("starttls").toUpperCase(Locale.ROOT));
    return host()
        .flatMap(
            host ->
                from()
                    .map(
                        from ->
                            new MailSettings(
                                host,
                                value("port").map(Integer::valueOf).orElse(tls.port()),
                                from,
                                value("user").orElse(""),
                                password(),
                                tls,
                                value("authorities").map(Path::of).orElse(null))));
  }

  /** The address that people type for the portal. */
  String url() {
    return url.text();
  }

  /** The name of this instance in what mail servers tell each other. */
  String domain() {
    return url.host();
  }

  private Optional<String> host() {
    return value("host");
  }

  private Optional<EmailAddress> from() {
    return value("from").flatMap(EmailAddress::of);
  }

  private String password() {
    try {
      Optional<String> file = value("password.file");
      return file.isPresent()
          ? Files.readString(Path.of(file.get())).strip()
          : value("password").orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("the mail password cannot be read", e);
    }
  }

  private Optional<String> value(String key) {
    return config
        .getOptionalValue(KEYS + key, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
