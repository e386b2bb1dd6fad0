package jp.mimamori.rest.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.NoticesPayload;
import jp.mimamori.notice.ReadingNotices;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import org.jspecify.annotations.Nullable;

/** {@code /api/notices}: what the caller was told of. */
@Path("notices")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

  @Inject ReadingNotices notices;

  @GET
  public NoticesPayload notices(
      @QueryParam("before") @Nullable String before, @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return NoticePayloads.notices(notices.part(caller, Ids.before(before)), notices.unread(caller));
  }

  @POST
  @Path("read")
  public void readAll(@Context HttpServletRequest request) {
    notices.readAll(Requests.caller(request));
  }

  @POST
  @Path("{notice}/read")
  public void read(@PathParam("notice") String notice, @Context HttpServletRequest request) {
    if (!notices.read(Requests.caller(request), Ids.record(notice).value())) {
      throw new NotFoundException();
    }
  }
}
