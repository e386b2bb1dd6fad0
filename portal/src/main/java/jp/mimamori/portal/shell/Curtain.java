package jp.mimamori.portal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Locking;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.portal.part.Words;
import org.jspecify.annotations.Nullable;

/**
 * Falls before a page of a terminal that others come by, when nobody has been there for a while or
 * whoever is there says so. What was on the page is taken off it and kept here, where no request
 * reaches it, until the password is given again.
 */
@Dependent
public class Curtain extends Div {

  private static final long serialVersionUID = 1L;

  private final transient SignedIn signedIn;
  private final transient Locking locking;
  private final transient SigningIn signingIn;
  private final transient Cookies cookies;
  private final Div warning = new Div(new Words("lock.soon"));
  private Component covered = this;
  private @Nullable UnlockForm form;

  @Inject
  Curtain(SignedIn signedIn, Locking locking, SigningIn signingIn, Cookies cookies) {
    this.signedIn = signedIn;
    this.locking = locking;
    this.signingIn = signingIn;
    this.cookies = cookies;
    addClassName("curtain");
    warning.setId("lock-warning");
    warning.addClassNames("note", "attention");
    warning.getElement().setAttribute("role", "alert").setAttribute("hidden", true);
    add(warning);
  }

  /** Before this part of the page. */
  Curtain before(Component part) {
    covered = part;
    return this;
  }

  /** The button by which whoever goes away locks it; only for those whose pages lock. */
  Optional<Button> button(Caller caller) {
    return signingIn
        .locksAfter(caller.role())
        .map(
            after -> {
              Button lock = new Button(getTranslation("lock.now"), click -> lock());
              lock.setId("lock-now");
              lock.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
              return lock;
            });
  }

  /** From now on the page notices that nobody is there. */
  void watch() {
    signedIn
        .here()
        .or(() -> LockedView.locked(VaadinRequest.getCurrent()))
        .flatMap(caller -> signingIn.locksAfter(caller.role()))
        .ifPresent(
            after ->
                getElement()
                    .executeJs(
                        Watch.SCRIPT,
                        (double) after.toMillis(),
                        (double) Watch.WARNING.toMillis()));
  }

  /** Locks every page of this browser; called by a page itself, too. */
  @ClientCallable
  public void lock() {
    Optional<Caller> here =
        signedIn.here().filter(caller -> signingIn.locksAfter(caller.role()).isPresent());
    if (here.isPresent()) {
      Cookies.read(Cookies.SIGN_IN).map(Secret::new).ifPresent(locking::lock);
      fall(VaadinSession.getCurrent(), here.get());
    }
  }

  /** Before every page of a session. */
  static void fall(VaadinSession session, Caller whose) {
    for (UI ui : List.copyOf(session.getUIs())) {
      Curtain curtain = ComponentUtil.getData(ui, Curtain.class);
      if (curtain != null) {
        ui.accessSynchronously(() -> curtain.cover(ui, whose.name()));
      }
    }
  }

  /** Somebody is there: that the page says so is what counts as use. */
  @ClientCallable
  public void used() {
    // the request itself is the use
  }

  /** Another tab was opened again. */
  @ClientCallable
  public void opened() {
    if (signedIn.here().isPresent()) {
      uncover();
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    ComponentUtil.setData(event.getUI(), Curtain.class, this);
  }

  private void cover(UI ui, String name) {
    if (form != null || isAtTheDoor(ui)) {
      return;
    }
    form = new UnlockForm(name, locking, signingIn, cookies, this::open);
    covered.getElement().removeFromParent();
    // a question that was open stands beside the page
    ui.getChildren()
        .filter(child -> !(child instanceof MainLayout))
        .toList()
        .forEach(child -> child.getElement().removeFromParent());
    PrintHead.show(ui, "");
    add(form);
    getElement().executeJs("window.mimamoriLocked && window.mimamoriLocked()");
  }

  private static boolean isAtTheDoor(UI ui) {
    return ui.getInternals().getActiveRouterTargetsChain().stream()
        .anyMatch(LockedView.class::isInstance);
  }

  private void open() {
    uncover();
    // whoever went on meanwhile has the door behind the curtain too
    getUI().filter(Curtain::isAtTheDoor).ifPresent(ui -> ui.getPage().reload());
    getElement().executeJs("window.mimamoriOpened && window.mimamoriOpened()");
  }

  private void uncover() {
    if (form != null) {
      remove(form);
      form = null;
      Element layout = getElement().getParent();
      layout.insertChild(layout.indexOfChild(getElement()), covered.getElement());
      watch();
    }
  }
}
