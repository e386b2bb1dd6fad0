package jp.mimamori.rest.door;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.PathSegment;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.app.AppTokens;
import jp.mimamori.app.Interaction;
import jp.mimamori.app.Scopes;
import jp.mimamori.app.UsedTypes;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.record.Within;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Holds apps to the scopes of their tokens: at the FHIR door by type and interaction, elsewhere
 * where a resource says which types it shows. Whatever says nothing is closed to apps. People who
 * ask for themselves are not meant.
 */
@Priority(Priorities.AUTHORIZATION + 1)
public class AppScopes implements ContainerRequestFilter {

  /** Operations that hand out all that there is. */
  private static final List<String> WHOLE = List.of("$everything", "$summary", "$export");

  @Context ResourceInfo resource;
  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Scopes> scopes = of(request.getSecurityContext().getUserPrincipal());
    if (scopes.isEmpty() || isForEverybody()) {
      return;
    }
    if (!allow(scopes.get(), request)) {
      throw new ScopeMissing();
    }
    mark(request);
  }

  /** The scopes of an app's token; empty of everybody who asks for oneself. */
  private static Optional<Scopes> of(@Nullable Principal principal) {
    return principal instanceof JsonWebToken token && token.getClaim("client_id") != null
        ? Optional.of(Scopes.of(String.valueOf(token.<Object>getClaim("scope"))))
        : Optional.empty();
  }

  /** Into which kinds of data a request may look at resources of a type. */
  public static Within within(HttpServletRequest request) {
    return of(request.getUserPrincipal())
        .<Within>map(scopes -> scopes::kindsToSee)
        .orElse(Within.ALL_KINDS);
  }

  /** Whether whoever asks may do this as well: an app by its scopes, everybody else anyway. */
  public static boolean may(HttpServletRequest request, String type, Interaction interaction) {
    return of(request.getUserPrincipal())
        .map(scopes -> scopes.allow(type, interaction))
        .orElse(true);
  }

  /** Likewise, add a resource of a type that is of this kind of data. */
  public static boolean mayAdd(HttpServletRequest request, String type, Category kind) {
    return of(request.getUserPrincipal()).map(scopes -> scopes.letAdd(type, kind)).orElse(true);
  }

  /**
   * What is left of a filter by the kinds of data of which a request may list all records.
   *
   * @throws ScopeMissing when nothing is
   */
  public static TimelineFilter within(TimelineFilter filter, HttpServletRequest request) {
    TimelineFilter left =
        of(request.getUserPrincipal())
            .map(scopes -> filter.within(scopes.kindsToBrowseWhole()))
            .orElse(filter);
    if (left.categories().isEmpty()) {
      throw new ScopeMissing();
    }
    return left;
  }

  /** Whether a system asks, for the institution where it belongs. */
  public static boolean isSystem(HttpServletRequest request) {
    return of(request.getUserPrincipal()).filter(Scopes::areOfASystem).isPresent();
  }

  /** The scopes of a token, always in the same order; empty of whoever needs none. */
  public static String text(HttpServletRequest request) {
    return of(request.getUserPrincipal()).map(Scopes::text).orElse("");
  }

  /** The person whom an app was given; empty of systems and of people. */
  public static Optional<UUID> patient(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof JsonWebToken token
            && token.getClaim("patient") != null
        ? Optional.of(UUID.fromString(String.valueOf(token.<Object>getClaim("patient"))))
        : Optional.empty();
  }

  /** What the app that asks holds; empty when no app asks, or a system. */
  public static Optional<AppTokens.Held> held(AppTokens tokens, HttpServletRequest request) {
    return of(request.getUserPrincipal())
        .flatMap(
            scopes ->
                token(request).flatMap(id -> tokens.held(Requests.caller(request), id, scopes)));
  }

  private static Optional<UUID> token(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof JsonWebToken token
        ? Ids.parse(token.getTokenID())
        : Optional.empty();
  }

  private boolean isForEverybody() {
    return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
        || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
  }

  private boolean allow(Scopes scopes, ContainerRequestContext request) {
    ForApps all = forApps();
    if (all == null) {
      return false;
    }
    if (all.whole()) {
      return !scopes.kindsToBrowseWhole().isEmpty();
    }
    if (all.entries()) {
      return true;
    }
    if (!all.adds().isEmpty()) {
      return scopes.letAdd(all.adds(), all.kinds()[0]);
    }
    if (all.types().length > 0) {
      Set<Category> kinds = Set.of(all.kinds());
      return List.of(all.types()).stream()
          .allMatch(
              type -> kinds.isEmpty() ? scopes.allowAllOf(type) : scopes.letBrowse(type, kinds));
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

  /** What an app asks for, it uses. */
  private void mark(ContainerRequestContext request) {
    UsedTypes used = Beans.the(UsedTypes.class);
    Caller caller = Requests.caller(servletRequest);
    ForApps open = forApps();
    List<String> path =
        request.getUriInfo().getPathSegments().stream().map(PathSegment::getPath).toList();
    // an operation on a person ($everything) asks for all that there is
    if ((open != null && open.whole()) || WHOLE.stream().anyMatch(path::contains)) {
      used.markAll(caller);
    } else if (open != null && !open.adds().isEmpty()) {
      used.mark(caller, open.adds());
    } else if (open != null && open.types().length > 0) {
      List.of(open.types()).forEach(type -> used.mark(caller, type));
    } else if (!path.isEmpty()) {
      used.mark(caller, path.get(0));
    }
  }

  private @Nullable ForApps forApps() {
    ForApps open = resource.getResourceMethod().getAnnotation(ForApps.class);
    return open == null ? resource.getResourceClass().getAnnotation(ForApps.class) : open;
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
