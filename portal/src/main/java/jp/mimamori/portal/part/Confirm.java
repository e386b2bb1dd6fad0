package jp.mimamori.portal.part;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks once more before something that cannot be taken back: what happens in a sentence, and two
 * buttons of the same weight, the safe one being the one that the focus is on.
 */
public final class Confirm {

  private Confirm() {}

  /**
   * @param act the text of what is done, which is the heading and the button
   * @param consequence the text of what follows from it
   * @param action done when the person says so
   */
  public static void ask(String act, String consequence, Runnable action) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(dialog.getTranslation(act));
    dialog.setText(new Paragraph(new Words(consequence)));
    dialog.setCancelable(true);
    dialog.setCancelText(dialog.getTranslation("cancel"));
    dialog.setCancelButtonTheme("secondary");
    dialog.setConfirmText(dialog.getTranslation(act));
    dialog.setConfirmButtonTheme("secondary error");
    dialog.addConfirmListener(confirmed -> action.run());
    dialog.open();
  }
}
