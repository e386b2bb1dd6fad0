package jp.mimamori.rest.door;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which door is open to whom, by the annotations on the method or its class. Without an annotation
 * a method is closed to everyone. Whoever is not known is asked for a token (401), whoever is known
 * and may not is told so (403).
 */
public class AccessFeature implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Stream.<AnnotatedElement>of(resource.getResourceMethod(), resource.getResourceClass())
        .flatMap(element -> access(element).stream())
        .findFirst()
        .ifPresentOrElse(
            filter -> {
              if (!filter.open()) {
                context.register(filter);
              }
            },
            () -> context.register(new Guard(false, List.of())));
  }

  private static Optional<Guard> access(AnnotatedElement element) {
    if (element.isAnnotationPresent(DenyAll.class)) {
      return Optional.of(new Guard(false, List.of()));
    }
    if (element.isAnnotationPresent(PermitAll.class)) {
      return Optional.of(new Guard(true, List.of()));
    }
    RolesAllowed roles = element.getAnnotation(RolesAllowed.class);
    return Optional.ofNullable(roles).map(allowed -> new Guard(false, List.of(allowed.value())));
  }

  /** Lets in whoever has one of the roles. */
  @Priority(Priorities.AUTHORIZATION)
  record Guard(boolean open, List<String> roles) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      SecurityContext security = request.getSecurityContext();
      if (security.getUserPrincipal() == null) {
        throw new NotAuthorizedException("Bearer");
      }
      // whoever is known may ask which methods there are: JAX-RS answers, and the contract says it
      boolean asksForMethods = request.getMethod().equals(HttpMethod.OPTIONS);
      if (!asksForMethods && roles.stream().noneMatch(security::isUserInRole)) {
        throw new ForbiddenException();
      }
    }
  }
}
