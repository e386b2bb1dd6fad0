package jp.mimamori.portal.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import jp.mimamori.identity.AccessToken;
import jp.mimamori.identity.AccessTokens;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;

/** Short-lived tokens with which an app asks in the holder's name; each is shown once. */
@Route(value = "settings/tokens", layout = MainLayout.class)
@PermitAll
@Dependent
public class TokensView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final List<Integer> MINUTES = List.of(15, 30, 60);

  private final transient AccessTokens tokens;
  private final transient SignedIn signedIn;
  private final TextField label = new TextField();
  private final Select<Integer> life = new Select<>();
  private final Div issued = new Div();
  private final Div list = new Div();

  @Inject
  TokensView(AccessTokens tokens, SignedIn signedIn) {
    this.tokens = tokens;
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("tokens.title");
    add(say("tokens.what"), new Note(Note.Kind.ATTENTION, new Words("tokens.warning")));
    Button issue = new Button(t("tokens.issue"), click -> issue());
    issue.setId("token-issue");
    issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(Panel.titled("tokens.new", labelField(), lifeField(), issue, issued));
    add(Panel.titled("tokens.open-ones", list));
    show();
  }

  private TextField labelField() {
    label.setId("token-label");
    label.setLabel(t("tokens.label"));
    label.setHelperText(t("tokens.label.help"));
    label.setMaxLength(100);
    return label;
  }

  private Select<Integer> lifeField() {
    life.setId("token-life");
    life.setLabel(t("tokens.life"));
    life.setItems(MINUTES);
    life.setItemLabelGenerator(minutes -> t("minutes", minutes));
    life.setValue(MINUTES.get(0));
    return life;
  }

  private void issue() {
    if (label.getValue().isBlank()) {
      label.setErrorMessage(t("required"));
      label.setInvalid(true);
      return;
    }
    label.setInvalid(false);
    AccessTokens.Issued token =
        tokens.issue(
            signedIn.caller(), label.getValue().strip(), Duration.ofMinutes(life.getValue()));
    label.clear();
    issued.removeAll();
    issued.add(
        new Note(Note.Kind.DONE, t("tokens.once", Days.moment(token.expiresAt(), getLocale()))),
        shown(token.token()));
    show();
  }

  private Div shown(String token) {
    TextArea text = new TextArea(t("tokens.token"));
    text.setId("token-text");
    text.setValue(token);
    text.setReadOnly(true);
    Button copy = new Button(t("copy"));
    copy.setId("token-copy");
    copy.addClickListener(
        click -> {
          copy.getElement()
              .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", token);
          copy.setText(t("copied"));
        });
    return new Div(text, copy);
  }

  private void show() {
    list.removeAll();
    List<AccessToken> open = tokens.open(signedIn.caller());
    if (open.isEmpty()) {
      list.add(say("tokens.none"));
      return;
    }
    Sheet sheet =
        new Sheet(
            t("tokens.open-ones"),
            List.of(
                t("tokens.label"), t("tokens.issued"), t("tokens.expires"), t("tokens.revoke")));
    open.forEach(
        token ->
            sheet.row(
                Sheet.cell(token.label()),
                Sheet.cell(Days.moment(token.issuedAt(), getLocale())),
                Sheet.cell(Days.moment(token.expiresAt(), getLocale())),
                revoke(token)));
    list.add(sheet);
  }

  private Button revoke(AccessToken token) {
    Button revoke = new Button(t("tokens.revoke"));
    revoke.setAriaLabel(t("tokens.revoke.this", token.label()));
    revoke.addClassName("token-revoke");
    revoke.addClickListener(
        click -> {
          tokens.revoke(signedIn.caller(), token.id());
          issued.removeAll();
          show();
        });
    return revoke;
  }
}
