package jp.mimamori.rest.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.app.ConnectedApp;
import jp.mimamori.app.ReadingConnectedApps;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.ConnectedAppsPayload;
import jp.mimamori.notice.CatchingUp;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import org.jspecify.annotations.Nullable;

/** {@code /api/people/{person}/apps}: which apps may see records, and what they really did. */
@Path("people/{person}/apps")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class ConnectedAppsResource {

  @Inject ReadingConnectedApps reading;
  @Inject CatchingUp counting;

  @GET
  public ConnectedAppsPayload apps(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    counting.catchUp();
    return new ConnectedAppsPayload(
        reading.apps(Requests.caller(request), Ids.subject(person)).stream()
            .map(ConnectedAppsResource::payload)
            .toList());
  }

  private static ConnectedAppsPayload.App payload(ConnectedApp app) {
    return new ConnectedAppsPayload.App(
        app.consent().grant().id().value(),
        app.consent().grant().granteeName(),
        app.state().name(),
        name(app.status()),
        app.stays(),
        app.consent().terms().map(Terms::until).orElse(null),
        app.kinds().stream()
            .map(use -> new ConnectedAppsPayload.Use(use.kind().name(), use.asked(), use.left()))
            .toList(),
        app.lapsed().stream().sorted().map(Enum::name).toList(),
        app.lapsedOn(),
        app.requests(),
        app.records(),
        app.lastRead());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
