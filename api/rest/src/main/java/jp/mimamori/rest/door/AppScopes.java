package jp.mimamori.rest.door;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.function.Predicate;
import jp.mimamori.app.Interaction;
import jp.mimamori.app.Scopes;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Holds apps to the scopes of their tokens: at the FHIR door by type and interaction, elsewhere
 * where a resource says which types it shows. Whatever says nothing is closed to apps. People who
 * ask for themselves are not meant.
 */
@Priority(Priorities.AUTHORIZATION + 1)
public class AppScopes implements ContainerRequestFilter {

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token
        && token.getClaim("client_id") != null
        && !isForEverybody()
        && !allow(Scopes.of(String.valueOf(token.<Object>getClaim("scope"))), request)) {
      throw new ScopeMissing();
    }
  }

  /** The types of which whoever asks may read: an app those of its scopes, people all. */
  public static Predicate<String> readable(SecurityContext security) {
    if (security.getUserPrincipal() instanceof JsonWebToken token
        && token.getClaim("client_id") != null) {
      Scopes scopes = Scopes.of(String.valueOf(token.<Object>getClaim("scope")));
      return type -> scopes.allow(type, Interaction.READ);
    }
    return type -> true;
  }

  private boolean isForEverybody() {
    return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
        || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
  }

  private boolean allow(Scopes scopes, ContainerRequestContext request) {
    ForApps open = resource.getResourceMethod().getAnnotation(ForApps.class);
    ForApps all = open == null ? resource.getResourceClass().getAnnotation(ForApps.class) : open;
    if (all == null) {
      return false;
    }
    if (all.types().length > 0) {
      return List.of(all.types()).stream().allMatch(type -> scopes.allow(type, Interaction.READ));
    }
    List<PathSegment> path = request.getUriInfo().getPathSegments();
    if (path.isEmpty()) {
      return false;
    }
    String type = path.get(0).getPath();
    Interaction interaction = interaction(request, path);
    return scopes.allow(type, interaction)
        // whoever may know who the person is reads that (SMART App Launch 2.2, "fhirUser")
        || (type.equals("RelatedPerson")
            && interaction == Interaction.READ
            && scopes.has(Scopes.FHIR_USER));
  }

  /** FHIR R4 §3.1.0: what this request is. */
  private static Interaction interaction(ContainerRequestContext request, List<PathSegment> path) {
    boolean onType = path.size() == 1 || path.get(1).getPath().startsWith("_");
    return switch (request.getMethod()) {
      case "GET", "HEAD", "OPTIONS" -> onType ? Interaction.SEARCH : Interaction.READ;
      case "POST" ->
          path.size() == 1 ? Interaction.CREATE : onType ? Interaction.SEARCH : Interaction.READ;
      case "DELETE" -> Interaction.DELETE;
      default -> Interaction.UPDATE;
    };
  }
}
