package jp.mimamori.rest.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.NewNoticeSettingsPayload;
import jp.mimamori.mobile.NoticeSettingsPayload;
import jp.mimamori.notice.ChoosingNotices;
import jp.mimamori.rest.door.Requests;

/** {@code /api/notice-settings}: how the caller is told of things. */
@Path("notice-settings")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class NoticeSettingsResource {

  @Inject ChoosingNotices choosing;

  @GET
  public NoticeSettingsPayload settings(@Context HttpServletRequest request) {
    return NoticePayloads.settings(choosing.chosen(Requests.caller(request)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public NoticeSettingsPayload choose(
      NewNoticeSettingsPayload wanted, @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    choosing.choose(caller, NoticePayloads.settings(wanted));
    return NoticePayloads.settings(choosing.chosen(caller));
  }
}
