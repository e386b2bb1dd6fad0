package jp.mimamori.portal.received;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.portal.summary.SummaryView;
import jp.mimamori.summary.PrintingSummaries;
import jp.mimamori.summary.SummarisingRecords;

/** Somebody who granted it on one page, as far as the grant goes. */
@Route(value = "sharing/received/:person", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
@Typed(ReceivedSummaryView.class)
public class ReceivedSummaryView extends SummaryView {

  private static final long serialVersionUID = 1L;

  @Inject
  ReceivedSummaryView(
      SummarisingRecords summarising, PrintingSummaries printing, SignedIn signedIn, Whose whose) {
    super(summarising, printing, signedIn, whose);
  }
}
