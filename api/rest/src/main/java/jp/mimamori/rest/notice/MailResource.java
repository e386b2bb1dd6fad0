package jp.mimamori.rest.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.identity.Role;
import jp.mimamori.mail.MailServer;
import jp.mimamori.mail.Outbox;
import jp.mimamori.mail.SendingMail;
import jp.mimamori.mobile.MailStatePayload;

/** {@code /api/mail}: how this instance's mail is doing, for its operator. */
@Path("mail")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {

  @Inject SendingMail sending;
  @Inject MailServer server;

  @GET
  public MailStatePayload state() {
    Outbox.Counts counts = sending.counts();
    return new MailStatePayload(
        server.isSetUp(), counts.waiting(), counts.overdue(), counts.givenUp());
  }
}
