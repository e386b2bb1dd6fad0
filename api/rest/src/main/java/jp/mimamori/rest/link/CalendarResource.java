package jp.mimamori.rest.link;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jp.mimamori.calendar.ReadingCalendars;
import jp.mimamori.calendar.TooSoon;
import jp.mimamori.rest.door.Requests;

/**
 * {@code /calendar/{secret}.ics}: whoever holds the address fetches the calendar. One that is over
 * and one that never was are answered alike.
 */
@Path("{file}")
@RequestScoped
@PermitAll
public class CalendarResource {

  @Inject ReadingCalendars reading;

  @GET
  @Produces("text/calendar;charset=utf-8")
  public Response fetch(@PathParam("file") String file, @Context HttpServletRequest request) {
    try {
      byte[] calendar =
          reading.fetch(file, Requests.id(request)).orElseThrow(NotFoundException::new);
      return Response.ok(calendar)
          .header("Content-Disposition", "attachment; filename=\"vaccinations.ics\"")
          .build();
    } catch (TooSoon soon) {
      throw new ClientErrorException(
          Response.status(Response.Status.TOO_MANY_REQUESTS)
              .header("Retry-After", soon.seconds())
              .build());
    }
  }
}
