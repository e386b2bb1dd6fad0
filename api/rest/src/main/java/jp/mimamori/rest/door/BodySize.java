package jp.mimamori.rest.door;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jp.mimamori.upload.ImportingFiles;

/**
 * How large a body may be: a file where a method takes any type, a payload everywhere else. Asked
 * after who may, so a stranger's body is never read.
 */
public class BodySize implements DynamicFeature {

  static final int OF_A_PAYLOAD = 1_000_000;
  static final int OF_A_FILE = ImportingFiles.LARGEST_MB * 1_000_000;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Consumes consumes = resource.getResourceMethod().getAnnotation(Consumes.class);
    boolean takesFiles = consumes != null && List.of(consumes.value()).contains(MediaType.WILDCARD);
    context.register(takesFiles ? new Limit(OF_A_FILE, false) : new Limit(OF_A_PAYLOAD, true));
  }

  /**
   * Refuses what is larger.
   *
   * @param readAhead whether a body of unknown length is read here; a file is counted by its reader
   */
  @Priority(Priorities.ENTITY_CODER)
  record Limit(int bytes, boolean readAhead) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
      if (request.getProperty(Bodies.NO_ROOM) != null) {
        throw new ServiceUnavailableException(5L);
      }
      if (saysMore(request) || request.getLength() > bytes) {
        throw tooLarge();
      }
      if (readAhead && request.getLength() < 0 && request.hasEntity()) {
        request.setEntityStream(readAhead(request.getEntityStream()));
      }
    }

    /** JAX-RS does not read a length above 2³¹-1. */
    private boolean saysMore(ContainerRequestContext request) {
      String length = request.getHeaderString("Content-Length");
      return length != null && length.strip().length() > 9;
    }

    private InputStream readAhead(InputStream body) throws IOException {
      byte[] read = body.readNBytes(bytes + 1);
      if (read.length > bytes) {
        throw tooLarge();
      }
      return new ByteArrayInputStream(read);
    }

    private static ClientErrorException tooLarge() {
      return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
  }
}
