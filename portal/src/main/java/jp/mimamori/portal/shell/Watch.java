package jp.mimamori.portal.shell;

import java.time.Duration;

/** What a page does to notice that nobody is there. */
final class Watch {

  /** How long before it locks a page says so. */
  static final Duration WARNING = Duration.ofSeconds(30);

  /**
   * Looks at what people do, not at what the page asks by itself, over all tabs of the browser. It
   * covers at once and tells the server, which takes everything away.
   */
  static final String SCRIPT =
      """
      const root = this, after = $0, early = $1;
      const html = document.documentElement;
      const watch = window.mimamoriWatch || {told: Date.now()};
      watch.last = Date.now();
      watch.root = root;
      watch.covered = false;
      html.classList.remove('locked');
      if (window.mimamoriWatch) { return; }
      window.mimamoriWatch = watch;
      const tabs = new BroadcastChannel('mimamori-lock');
      const cover = tell => {
        if (watch.covered) { return; }
        watch.covered = true;
        if (document.activeElement) { document.activeElement.blur(); }
        html.classList.add('locked');
        watch.root.$server.lock();
        if (tell) { tabs.postMessage('locked'); }
      };
      const seen = () => {
        watch.last = Date.now();
        if (!watch.covered && watch.last - watch.told > 30000) {
          watch.told = watch.last;
          tabs.postMessage('seen');
          watch.root.$server.used();
        }
      };
      for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
        window.addEventListener(kind, seen, {passive: true, capture: true});
      }
      tabs.onmessage = message => {
        if (message.data === 'seen') { watch.last = Date.now(); }
        if (message.data === 'locked') { cover(false); }
        if (message.data === 'opened' && watch.covered) { watch.root.$server.opened(); }
      };
      window.mimamoriLocked = () => {
        watch.covered = true;
        html.classList.add('locked');
        tabs.postMessage('locked');
      };
      window.mimamoriOpened = () => tabs.postMessage('opened');
      setInterval(() => {
        const idle = Date.now() - watch.last;
        const warning = document.getElementById('lock-warning');
        if (warning) { warning.hidden = watch.covered || idle < after - early; }
        if (idle >= after) { cover(true); }
      }, 1000);
      """;

  private Watch() {}
}
