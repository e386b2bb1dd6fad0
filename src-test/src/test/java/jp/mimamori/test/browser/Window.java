package jp.mimamori.test.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** A browser of somebody's own: its cookies are no other's. What it looks for, it waits for. */
final class Window implements AutoCloseable {

  private static final int[] DESK = {1280, 900};
  private static final int[] PHONE = {360, 740};

  /** Milliseconds in which colours have changed. */
  private static final double CHANGE = 350;

  private static final double PATIENCE = 20_000;

  private static final String OVERHANG =
      """
      () => Math.max(...[document.documentElement, ...document.querySelectorAll('.places')]
        .map(box => box.scrollWidth - box.clientWidth))
      """;

  /** The cookie that names the session. */
  static final String SESSION = "MIMAMORI";

  private final String base;
  private final BrowserContext context;
  private final Page page;
  private ColorScheme colours = ColorScheme.LIGHT;

  private Window(int width, int height) {
    this(Demo.server().url(), width, height);
  }

  private Window(String base, int width, int height) {
    this.base = base;
    context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("ja-JP")
                    .setTimezoneId("Asia/Tokyo")
                    .setViewportSize(width, height));
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
  }

  static Window wide() {
    return new Window(DESK[0], DESK[1]);
  }

  /** At another server than the demonstration. */
  static Window wideAt(String base) {
    return new Window(base, DESK[0], DESK[1]);
  }

  /** Likewise, a phone. */
  static Window phoneAt(String base) {
    return new Window(base, PHONE[0], PHONE[1]);
  }

  /** The narrowest phone that people still have. */
  static Window phone() {
    return new Window(PHONE[0], PHONE[1]);
  }

  /** Makes it as narrow as a phone, the page as it stands. */
  void asPhone() {
    page.setViewportSize(PHONE[0], PHONE[1]);
  }

  void asDesk() {
    page.setViewportSize(DESK[0], DESK[1]);
  }

  /** Has the page in light or in dark colours, and waits until none is on its way any more. */
  void colours(ColorScheme scheme) {
    if (scheme != colours) {
      colours = scheme;
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page.waitForTimeout(CHANGE);
    }
  }

  /** A screen of 320 pixels, the text as large as the portal makes it. */
  static Window narrowWithLargestText(String language) {
    Window narrow = new Window(320, 740);
    narrow.context.addCookies(
        List.of(
            new Cookie("mimamori-language", language).setUrl(narrow.base),
            new Cookie("mimamori-text-size", "text-larger").setUrl(narrow.base)));
    return narrow;
  }

  /** Signs in, unless this window is somebody's already. */
  Window signedIn(String name) {
    return page.url().startsWith(base) ? this : signIn(name);
  }

  Window signIn(String name) {
    return signIn(name, Demo.PASSWORD);
  }

  Window signIn(String name, String password) {
    open("/sign-in");
    trySignIn(name, password);
    see("#sign-out", "");
    see("main h1", "");
    return this;
  }

  void trySignIn(String name, String password) {
    fill("sign-in-name", name);
    fill("sign-in-password", password);
    click("#sign-in-button");
  }

  /** Types an address and waits for a page; returns the status of the answer. */
  int open(String path) {
    int status = page.navigate(base + path).status();
    see("main h1", "");
    return status;
  }

  /** Chooses whose records an app asks for. */
  void choosePerson(String name) {
    page.locator("#app-for vaadin-radio-button")
        .filter(new Locator.FilterOptions().setHasText(name))
        .click();
  }

  /** Takes back what was granted to whoever is called so. */
  void takeBack(String grantee) {
    open("/sharing");
    page.locator("#grants-running .grant")
        .filter(new Locator.FilterOptions().setHasText(grantee))
        .locator(".revoke")
        .click();
    click("vaadin-confirm-dialog-overlay [slot=confirm-button]");
    see(".note.done", "");
  }

  void back() {
    page.goBack();
  }

  void fill(String id, String text) {
    Locator input = page.locator("#" + id + " input, #" + id + " textarea").first();
    input.fill(text);
    input.blur();
  }

  void click(String selector) {
    page.locator(selector).first().click();
  }

  /** Opens a list of choices and takes one. */
  void choose(String id, String words) {
    click("#" + id);
    page.locator("vaadin-select-item:visible")
        .filter(new Locator.FilterOptions().setHasText(words))
        .last()
        .click();
  }

  void upload(String name, byte[] bytes) {
    page.locator("#upload input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
  }

  /** Waits until something of this kind with these words is shown. */
  Locator see(String selector, String words) {
    Locator found = with(selector, words);
    found.waitFor();
    return found;
  }

  /** Waits until nothing of this kind with these words is shown any more. */
  void seeNot(String selector, String words) {
    with(selector, words)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  private Locator with(String selector, String words) {
    return page.locator(selector).filter(new Locator.FilterOptions().setHasText(words)).first();
  }

  List<String> all(String selector) {
    return page.locator(selector).allInnerTexts();
  }

  int count(String selector) {
    return page.locator(selector).count();
  }

  /** Addresses that the page's own links lead to, without the server's name. */
  List<String> links() {
    return page.locator("main a[href]").all().stream()
        .map(link -> link.getAttribute("href"))
        .map(href -> href.startsWith("/") ? href : "/" + href)
        .toList();
  }

  /**
   * The page's own words, without what stands around every page; the space that keeps a number and
   * its unit on one line is one like others here.
   */
  String main() {
    return page.locator("main").first().innerText().replace('\u00a0', ' ');
  }

  String value(String id) {
    return page.locator("#" + id + " input, #" + id + " textarea").first().inputValue();
  }

  String path() {
    return page.url().substring(base.length());
  }

  /** How many pixels of the page, or of the places that stand over it, lie beyond the screen. */
  int overhang() {
    return (Integer) page.evaluate(OVERHANG);
  }

  Object evaluate(String script) {
    return page.evaluate(script);
  }

  String cookie(String name) {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals(name))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  List<Cookie> cookies() {
    return context.cookies();
  }

  /** Puts another browser's cookies into this one. */
  void steal(List<Cookie> cookies) {
    context.addCookies(cookies);
  }

  Page page() {
    return page;
  }

  @Override
  public void close() {
    context.close();
  }
}
