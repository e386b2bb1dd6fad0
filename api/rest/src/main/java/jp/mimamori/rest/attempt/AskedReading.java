package jp.mimamori.rest.attempt;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import jp.mimamori.attempt.Asked;

/** What a request asks: its path, its query, its media type and its body, hashed together. */
final class AskedReading {

  private final ContainerRequestContext request;
  private final MessageDigest digest;

  AskedReading(ContainerRequestContext request) {
    this.request = request;
    this.digest = sha256();
    MediaType type = request.getMediaType();
    String head =
        request.getUriInfo().getRequestUri().getRawPath()
            + "?"
            + request.getUriInfo().getRequestUri().getRawQuery()
            + "\n"
            + (type == null ? "" : type.getType() + "/" + type.getSubtype())
            + "\n";
    digest.update(head.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a payload, and leaves it to be read. */
  Asked payload() throws IOException {
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    digest.update(body);
    return known();
  }

  /** Reads a file to its end; nobody else will. */
  Asked file() throws IOException {
    try (InputStream body = followed()) {
      body.transferTo(OutputStream.nullOutputStream());
    }
    return known();
  }

  /** Follows a file while somebody else reads it. */
  void follow() {
    request.setEntityStream(followed());
  }

  private InputStream followed() {
    return new DigestInputStream(request.getEntityStream(), digest);
  }

  /** Of what was read. */
  Asked known() {
    return new Asked(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
