package jp.mimamori.portal.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.UUID;

/**
 * What was typed and is not known to be kept: the browser's tab holds it, for one account and one
 * person, until it is, and puts it back after a reload. A lost connection loses no text. It goes
 * with the sign-out, and when somebody else signs in.
 */
public final class Typed {

  /** The attribute of a field that says which place is typed into. */
  public static final String PLACE = "data-place";

  /** Likewise, what keyboard a phone is to show. */
  public static final String KEYBOARD = "data-keyboard";

  private static final String BEGIN = "mimamori-typed:";

  /** The class of the line that says whether all is kept. */
  private static final String SCRIPT =
      """
      const root = this, store = $0;
      const words = {kept: $1, writing: $2, offline: $3, waiting: $4};
      let left = {};
      try { left = JSON.parse(sessionStorage.getItem(store)) || {}; } catch (broken) { left = {}; }
      const isOffline = () => {
        const state = window.Vaadin && window.Vaadin.connectionState
          && window.Vaadin.connectionState.state;
        return !navigator.onLine || state === 'reconnecting' || state === 'connection-lost';
      };
      const tell = () => {
        const some = Object.keys(left).length > 0;
        const state = isOffline() ? (some ? 'offline' : 'waiting') : (some ? 'writing' : 'kept');
        for (const line of root.querySelectorAll('.typed-line')) {
          if (line.dataset.state !== state) {
            line.dataset.state = state;
            line.textContent = words[state];
          }
        }
      };
      const write = () => {
        try {
          if (Object.keys(left).length > 0) {
            sessionStorage.setItem(store, JSON.stringify(left));
          } else {
            sessionStorage.removeItem(store);
          }
        } catch (full) {
          // the page itself still holds it
        }
        tell();
      };
      const placeOf = event => {
        const field = event.target.closest ? event.target.closest('[data-place]') : null;
        return field ? field.dataset.place : null;
      };
      let begun = null;
      root.addEventListener('focusin', event => {
        const place = placeOf(event);
        if (place) {
          begun = place in left ? null : event.target.value;
          const keyboard = event.target.closest('[data-keyboard]');
          if (keyboard) { event.target.inputMode = keyboard.dataset.keyboard; }
        }
      });
      root.addEventListener('input', event => {
        const place = placeOf(event);
        if (place) {
          left[place] = event.target.value;
          write();
        }
      });
      root.addEventListener('focusout', event => {
        const place = placeOf(event);
        if (place && begun !== null && event.target.value === begun && left[place] === begun) {
          delete left[place];
          write();
        }
      });
      const here = {
        tell: tell,
        kept: (place, text) => {
          if (place in left && (text === null || left[place].trim() === text.trim())) {
            delete left[place];
            write();
          }
        },
        // whoever goes to another program leaves the field without leaving it
        leave: () => {
          const input = document.activeElement;
          if (input && root.contains(input) && input.closest('[data-place]')) {
            input.dispatchEvent(new Event('change', {bubbles: true}));
          }
        }
      };
      const first = !window.mimamoriTyped;
      window.mimamoriTyped = here;
      if (first) {
        for (const kind of ['online', 'offline']) {
          window.addEventListener(kind, () => window.mimamoriTyped.tell());
        }
        document.addEventListener('visibilitychange', () => {
          if (document.visibilityState === 'hidden') { window.mimamoriTyped.leave(); }
        });
        if (window.Vaadin && window.Vaadin.connectionState) {
          window.Vaadin.connectionState.addStateChangeListener(() => window.mimamoriTyped.tell());
        }
      }
      tell();
      if (Object.keys(left).length > 0) {
        root.$server.putBack(left);
      }
      """;

  private static final String FORGET =
      """
      for (const key of Object.keys(sessionStorage)) {
        if (key.startsWith($0) && !($1 && key.startsWith($1))) { sessionStorage.removeItem(key); }
      }
      """;

  private Typed() {}

  /**
   * Watches over the fields of a form from now on; what an earlier page left is put back by the
   * form's own {@code putBack}, which the page calls with texts by places.
   *
   * @param form says in a part of the class {@code typed-line} how it stands
   */
  public static void watch(Component form, UUID account, UUID person) {
    form.getElement()
        .executeJs(
            SCRIPT,
            begin(account) + person,
            form.getTranslation("typed.kept"),
            form.getTranslation("typed.writing"),
            form.getTranslation("typed.offline"),
            form.getTranslation("typed.waiting"));
  }

  /** Says to the page that this text of this place is kept. */
  public static void kept(Component form, String place, String text) {
    form.getElement()
        .executeJs("window.mimamoriTyped && window.mimamoriTyped.kept($0, $1)", place, text);
  }

  /** Says to the page that nothing is to be kept of this place any more. */
  public static void gone(Component form, String place) {
    form.getElement()
        .executeJs("window.mimamoriTyped && window.mimamoriTyped.kept($0, null)", place);
  }

  /** Has the tab forget all. */
  public static void forget(UI ui) {
    ui.getPage().executeJs(FORGET, BEGIN, "");
  }

  /** Has the tab forget what others than this account typed. */
  public static void forgetOthers(UI ui, UUID account) {
    ui.getPage().executeJs(FORGET, BEGIN, begin(account));
  }

  private static String begin(UUID account) {
    return BEGIN + account + ":";
  }
}
