package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jp.mimamori.portal.part.Words;

/** Says how much is still to be decided, approves the rest at once, and sends it. */
class DecisionBar extends Div {

  private static final long serialVersionUID = 1L;

  private final Span count = new Span();
  private final Button rest;

  DecisionBar(Runnable approveRest, Runnable send) {
    addClassName("decision-bar");
    count.getElement().setAttribute("role", "status");
    rest = new Button(getTranslation("difference.approve-rest"), click -> approveRest.run());
    rest.setId("approve-rest");
    Button sending = new Button(getTranslation("difference.send"), click -> send.run());
    sending.setId("send-decision");
    sending.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div buttons = new Div(rest, sending);
    buttons.addClassName("decision");
    add(count, buttons);
  }

  void tell(Verdicts verdicts) {
    int left = verdicts.left().size();
    count.removeAll();
    count.add(
        left > 0
            ? new Words("difference.left", left)
            : new Words("difference.decided", verdicts.all().size()));
    rest.setVisible(verdicts.changes().stream().anyMatch(one -> verdicts.on(one.path()).isEmpty()));
  }
}
