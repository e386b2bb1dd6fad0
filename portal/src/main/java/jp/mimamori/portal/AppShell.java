package jp.mimamori.portal;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;

/** The page around every view: the theme, the language and the viewport of a phone. */
@Theme("mimamori")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Mimamori");
    settings.addFavIcon("icon", "icons/mimamori.svg", "any");
    settings.addMetaTag("robots", "noindex, nofollow");
    settings.addMetaTag("referrer", "no-referrer");
  }
}
