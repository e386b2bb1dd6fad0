package jp.mimamori.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.Principal;
import java.util.Set;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/** What every door has, around resources of a test, in Payara's JAX-RS without its server. */
public final class Door {

  private final ApplicationHandler handler;
  private final String base;
  private final @Nullable String role;

  private Door(String base, ApplicationHandler handler, @Nullable String role) {
    this.base = base;
    this.handler = handler;
    this.role = role;
  }

  /** A door with these classes at this path. Nobody is signed in. */
  public static Door at(String path, Class<?>... classes) {
    ResourceConfig config = new ResourceConfig(Doors.with(classes));
    config.addProperties(Doors.PROPERTIES);
    HttpServletRequest request = Asking.request("/" + path + "/");
    config.register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            bind(request).to(HttpServletRequest.class);
          }
        });
    return new Door("http://localhost/" + path + "/", new ApplicationHandler(config), null);
  }

  /** The same door before somebody with this role. */
  public Door as(String caller) {
    return new Door(base, handler, caller);
  }

  /** GET with headers, name after name and value. */
  public ContainerResponse get(String path, String... headers) throws Exception {
    return ask("GET", path, "", headers);
  }

  /** Any method, with a body. */
  public ContainerResponse ask(String method, String path, String body, String... headers)
      throws Exception {
    return ask(new ByteArrayOutputStream(), method, path, body, headers);
  }

  /** Likewise, with what goes over the wire. */
  public ContainerResponse ask(
      OutputStream wire, String method, String path, String body, String... headers)
      throws Exception {
    ContainerRequest request =
        new ContainerRequest(
            URI.create(base),
            URI.create(base + path),
            method,
            new Known(role),
            new MapPropertiesDelegate(),
            null);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (!body.isEmpty()) {
      request.setEntityStream(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }
    return handler.apply(request, wire).get();
  }

  /** The body of an answer that has one. */
  public static String body(ContainerResponse answer) {
    return answer.getEntity() instanceof byte[] bytes
        ? new String(bytes, UTF_8)
        : String.valueOf(answer.getEntity());
  }

  private record Known(@Nullable String role) implements SecurityContext {

    @Override
    public @Nullable Principal getUserPrincipal() {
      return role == null ? null : () -> "somebody";
    }

    @Override
    public boolean isUserInRole(String asked) {
      return Set.of(asked).contains(role == null ? "" : role);
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return "Bearer";
    }
  }
}
