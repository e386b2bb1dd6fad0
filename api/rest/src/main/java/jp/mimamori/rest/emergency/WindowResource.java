package jp.mimamori.rest.emergency;

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
import java.util.List;
import java.util.Map;
import jp.mimamori.consent.WindowKind;
import jp.mimamori.emergency.ReadingWindow;
import jp.mimamori.emergency.WindowSheet;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.EmergencyWindowPayload;
import jp.mimamori.record.WindowRecords;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/**
 * {@code /api/people/{person}/emergency-window}: other records, as far as an emergency opens them.
 */
@Path("people/{person}/emergency-window")
@RequestScoped
@RolesAllowed(Role.Names.EMERGENCY)
@Produces(MediaType.APPLICATION_JSON)
public class WindowResource {

  @Inject ReadingWindow reading;

  @GET
  public EmergencyWindowPayload window(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    return payload(reading.window(Requests.caller(request), Ids.subject(person)));
  }

  private static EmergencyWindowPayload payload(WindowSheet window) {
    return new EmergencyWindowPayload(
        window.parts().entrySet().stream().map(WindowResource::part).toList(),
        new EmergencyWindowPayload.Checkups(
            window.checkupsFrom(),
            window.checkups().stream().map(WindowRecords.CheckupDay::day).distinct().toList()));
  }

  private static EmergencyWindowPayload.Part part(Map.Entry<WindowKind, WindowSheet.Part> each) {
    WindowSheet.Part part = each.getValue();
    List<EmergencyWindowPayload.Item> items =
        part.rows().stream()
            .map(
                row ->
                    new EmergencyWindowPayload.Item(
                        row.id().value(), row.day(), row.title(), row.detail(), row.origin()))
            .toList();
    return new EmergencyWindowPayload.Part(each.getKey().name(), part.from(), items, part.more());
  }
}
