package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.disclosure.FollowingDisclosure;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.paper.Printing;
import jp.mimamori.portal.shell.SignInEnded;
import jp.mimamori.portal.shell.SignedIn;

/** The letter that asks to erase, as a PDF; who asks is asked anew when the link is followed. */
class LetterDownload extends Anchor {

  private static final long serialVersionUID = 1L;
  private static final int ABSENT = 404;

  LetterDownload(
      FollowingDisclosure following,
      Printing printing,
      SignedIn signedIn,
      SubjectId subject,
      GrantId grant) {
    setId("left-pdf");
    setText(getTranslation("left.pdf"));
    addClassName("button-link");
    DownloadHandler handler = event -> send(event, following, printing, signedIn, subject, grant);
    setHref(handler);
    getElement().setAttribute("download", true);
  }

  private static void send(
      DownloadEvent event,
      FollowingDisclosure following,
      Printing printing,
      SignedIn signedIn,
      SubjectId subject,
      GrantId grant)
      throws IOException {
    VaadinResponse response = event.getResponse();
    try {
      byte[] pdf =
          printing.print(
              following.request(signedIn.callerOf(event.getRequest()), subject, grant).paper());
      response.setHeader("Content-Disposition", "attachment; filename=\"deletion-request.pdf\"");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      response.setContentType("application/pdf");
      response.setContentLength(pdf.length);
      response.getOutputStream().write(pdf);
    } catch (RefusedException | SignInEnded e) {
      response.setStatus(ABSENT);
    }
  }
}
